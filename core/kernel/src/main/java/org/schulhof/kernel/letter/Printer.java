package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.credential.OneTimePassword;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.letter.LetterOrder.Layout;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;

/** Makes one-time passwords and prints them; the database gets their hashes, the paper the passwords. */
@ApplicationScoped
public class Printer {

    /** How long a print waits for its issuer. */
    static final Duration KEPT = Duration.ofHours(1);

    /** How long a one-time password of a letter opens the portal; long enough for holidays. */
    static final int VALID_DAYS = 60;

    private static final String FILE_OWNER = "core.letters";
    private static final long MAX_BYTES = 200_000_000;

    private final EntityManager entityManager;
    private final Recipients recipients;
    private final Passwords passwords;
    private final FileStore files;
    private final Jobs jobs;
    private final Access access;
    private final Audit audit;
    private final Notifications notifications;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public Printer(
            EntityManager entityManager,
            Recipients recipients,
            Passwords passwords,
            FileStore files,
            Jobs jobs,
            Access access,
            Audit audit,
            Notifications notifications,
            Settings settings,
            Texts texts,
            Clock clock) {
        this.entityManager = entityManager;
        this.recipients = recipients;
        this.passwords = passwords;
        this.files = files;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** A letter and what the database will know of its password. */
    record Draft(Letter letter, String hash) {}

    /** Hashing takes its time, so it happens before the transaction that issues. */
    List<Draft> draft(LetterOrder order, Progress progress) {
        access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        List<Recipient> found = recipients.find(order);
        List<Draft> drafts = new ArrayList<>();
        for (Recipient recipient : found) {
            progress.report(drafts.size(), found.size(), "letters.step.passwords");
            Letter letter = new Letter(recipient, OneTimePassword.next());
            drafts.add(new Draft(letter, passwords.hash(letter.password())));
        }
        return drafts;
    }

    /**
     * Issues the passwords and keeps the printed file for its issuer. Who has signed in since the draft keeps the password
     * that they have.
     *
     * @return how many letters were printed
     */
    @Transactional(rollbackOn = IOException.class)
    int issue(LetterOrder order, List<Draft> drafts, Progress progress) throws IOException {
        Person issuer = access.requireRight(CoreRight.LETTERS_PRINT.rightName());
        Set<Long> stillWanted = recipients.find(order).stream()
                .map(recipient -> recipient.person().id())
                .collect(Collectors.toSet());
        List<Draft> issued = drafts.stream()
                .filter(draft -> stillWanted.contains(idOf(draft)))
                .toList();
        if (issued.isEmpty()) {
            return 0;
        }
        progress.report(issued.size(), issued.size(), "letters.step.print");
        LocalDate lastDay = LocalDate.now(clock).plusDays(VALID_DAYS);
        issuePasswords(
                issued,
                issuer,
                lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        keep(render(order, issued, lastDay), order, issuer, issued.size());
        return issued.size();
    }

    private void issuePasswords(List<Draft> issued, Person issuer, Instant expiresAt) {
        Map<Long, PersonEntity> people = entityManager
                .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                .setParameter("ids", issued.stream().map(Printer::idOf).toList())
                .getResultStream()
                .collect(Collectors.toMap(PersonEntity::id, person -> person));
        for (Draft draft : issued) {
            PersonEntity person = people.get(idOf(draft));
            person.issueOneTimePassword(draft.hash(), expiresAt);
            audit.record("letter.print", person.name() + " (" + person.account() + ")", null, null);
            if (person.lastSignInAt().isPresent()) {
                notifications.tell(
                        person.id(),
                        CoreNotificationKind.LETTER_ISSUED.kindName(),
                        texts.get(person.language(), "notification.letter.issued", issuer.name()),
                        null);
            }
        }
    }

    private byte[] render(LetterOrder order, List<Draft> issued, LocalDate lastDay) throws IOException {
        Letterhead head = new Letterhead(settings.schoolName(), order.address(), order.language(), lastDay, texts);
        List<Letter> letters = issued.stream().map(Draft::letter).toList();
        return order.layout() == Layout.SLIPS
                ? new SlipSheets(head).render(letters)
                : new LetterPages(head).render(letters);
    }

    private void keep(byte[] content, LetterOrder order, Person issuer, int count) throws IOException {
        Instant now = clock.instant();
        Instant eraseAt = now.plus(KEPT);
        String name = texts.get(
                Optional.of(order.language().getLanguage()),
                "letter.file",
                LocalDate.now(clock).toString());
        StoredFile file = files.store(FILE_OWNER, name, new ByteArrayInputStream(content), MAX_BYTES);
        LetterPrint print = new LetterPrint(issuer.id(), file.id(), count, now, eraseAt);
        entityManager.persist(print);
        entityManager.flush();
        jobs.start(EraseJob.KIND, EraseJob.input(print.id()), eraseAt);
    }

    private static long idOf(Draft draft) {
        return draft.letter().recipient().person().id();
    }
}
