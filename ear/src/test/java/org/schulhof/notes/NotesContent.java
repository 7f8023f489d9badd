package org.schulhof.notes;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;
import org.schulhof.api.persistence.Persistence;

/** Lets the notes be inspected in a case. */
@Component
public final class NotesContent implements InspectableContent {

    private static final String COVERED = " n where n.personId in :persons and n.at >= :from and n.at < :to";

    private final Persistence persistence;

    @Activate
    public NotesContent(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public long count(Inquiry inquiry) {
        return persistence.inTransaction(
                entityManager -> query(entityManager, "select count(n) from Note" + COVERED, Long.class, inquiry)
                        .getSingleResult());
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return persistence.inTransaction(entityManager -> query(
                        entityManager,
                        "select n from Note" + COVERED + " order by n.at desc, n.id desc",
                        Note.class,
                        inquiry)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(NotesContent::item)
                .toList());
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        return persistence.inTransaction(
                entityManager -> Optional.ofNullable(entityManager.find(Note.class, Long.valueOf(itemId)))
                        .filter(note -> inquiry.covers(note.personId(), note.at()))
                        .map(NotesContent::item));
    }

    private static <T> TypedQuery<T> query(EntityManager entityManager, String jpql, Class<T> type, Inquiry inquiry) {
        return entityManager
                .createQuery(jpql, type)
                .setParameter("persons", inquiry.personIds())
                .setParameter("from", inquiry.from())
                .setParameter("to", inquiry.to());
    }

    private static InspectableItem item(Note note) {
        byte[] bytes = note.text().getBytes(StandardCharsets.UTF_8);
        Attachment attachment =
                new Attachment("notiz.txt", "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes));
        return new InspectableItem(
                Long.toString(note.id()),
                "Person " + note.personId(),
                note.at(),
                "Notiz",
                note.text(),
                List.of(attachment));
    }
}
