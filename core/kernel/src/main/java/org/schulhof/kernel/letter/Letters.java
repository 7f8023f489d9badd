package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.file.FileErasure;

/** Orders letters, and hands what was printed to its issuer: once, and to nobody else. */
@ApplicationScoped
public class Letters {

    private final EntityManager entityManager;
    private final Recipients recipients;
    private final FileStore files;
    private final FileErasure erasure;
    private final Access access;
    private final Jobs jobs;

    @Inject
    public Letters(
            EntityManager entityManager,
            Recipients recipients,
            FileStore files,
            FileErasure erasure,
            Access access,
            Jobs jobs) {
        this.entityManager = entityManager;
        this.recipients = recipients;
        this.files = files;
        this.erasure = erasure;
        this.access = access;
        this.jobs = jobs;
    }

    /** How many would get a letter. */
    public long count(LetterOrder order) {
        access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        return recipients.count(order);
    }

    /**
     * Has letters printed in the background. Each makes the recipient's former password invalid.
     *
     * @return the job's id; then {@link #waiting} has what was printed
     */
    @Transactional
    public long print(LetterOrder order) {
        access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        return jobs.start(PrintJob.KIND, order.toInput(), null);
    }

    /** What the current person printed and has not fetched yet, the newest first. */
    public List<WaitingPrint> waiting() {
        Person issuer = access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        return entityManager
                .createQuery(
                        "select p from LetterPrint p where p.issuerId = :issuer order by p.id desc", LetterPrint.class)
                .setParameter("issuer", issuer.id())
                .getResultStream()
                .map(LetterPrint::toWaiting)
                .toList();
    }

    /**
     * The file of a print, to announce before {@link #deliver}.
     *
     * @throws LettersGoneException if it was fetched before or its time is over
     */
    public StoredFile file(long printId) {
        return files.find(require(printId).fileId()).orElseThrow(() -> new LettersGoneException(printId));
    }

    /**
     * Writes the print to the target and erases it. If the target breaks off, it stays until its time is over.
     *
     * @throws LettersGoneException if it was fetched before or its time is over
     */
    @Transactional(rollbackOn = IOException.class)
    public void deliver(long printId, OutputStream target) throws IOException {
        LetterPrint print = require(printId);
        try (InputStream content = files.open(print.fileId())) {
            content.transferTo(target);
            target.flush();
        }
        erase(print);
    }

    /** Erases a print whose time is over. */
    @Transactional
    void expire(long printId) {
        LetterPrint print = entityManager.find(LetterPrint.class, printId);
        if (print != null) {
            erase(print);
        }
    }

    /** Erases what a person printed and nobody has fetched; how many there were. */
    long eraseOf(long issuerId) {
        List<LetterPrint> prints = entityManager
                .createQuery("select p from LetterPrint p where p.issuerId = :issuer", LetterPrint.class)
                .setParameter("issuer", issuerId)
                .getResultList();
        prints.forEach(this::erase);
        return prints.size();
    }

    private void erase(LetterPrint print) {
        erasure.erase(print.fileId());
        entityManager.remove(print);
    }

    private LetterPrint require(long printId) {
        Person person = access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        LetterPrint print = entityManager.find(LetterPrint.class, printId);
        if (print == null) {
            throw new LettersGoneException(printId);
        }
        if (print.issuerId() != person.id()) {
            throw new AccessDeniedException("Letters " + printId + " were printed by somebody else");
        }
        return print;
    }
}
