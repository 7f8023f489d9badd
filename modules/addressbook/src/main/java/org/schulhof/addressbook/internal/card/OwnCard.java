package org.schulhof.addressbook.internal.card;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.card.InvalidCardException.Reason;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.persistence.Persistence;

/** What the current person tells of themselves. Nothing until they enter it. */
@Component(service = OwnCard.class)
public final class OwnCard {

    private final Access access;
    private final Persistence persistence;
    private final Cards cards;
    private final Photos photos;
    private final TextFilter filter;

    @Activate
    public OwnCard(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Cards cards,
            @Reference Photos photos,
            @Reference TextFilter filter) {
        this.access = access;
        this.persistence = persistence;
        this.cards = cards;
        this.photos = photos;
        this.filter = filter;
    }

    public Map<CardField, Statement> statements() {
        return cards.statements(me());
    }

    public Optional<Portrait> portrait() {
        return cards.portrait(me());
    }

    /**
     * Keeps these statements instead of those before.
     *
     * @throws InvalidCardException with all that is wrong; nothing was changed
     * @throws org.schulhof.api.filter.RefusedTextException if the school refuses any of it, by the names of the fields; nothing was changed
     */
    public void tell(Map<CardField, Statement> statements) {
        long me = me();
        Map<CardField, Statement> valid = validated(statements);
        filter.require(valid.entrySet().stream()
                .map(told -> told.getKey().written(told.getValue().value()))
                .toList());
        persistence.runInTransaction(entityManager -> {
            for (CardField field : CardField.values()) {
                Statement statement = valid.get(field);
                if (statement == null) {
                    forget(entityManager, me, field);
                } else {
                    entityManager.merge(new CardEntry(me, field, statement.value(), statement.audience()));
                }
            }
        });
    }

    private static Map<CardField, Statement> validated(Map<CardField, Statement> statements) {
        Map<CardField, Statement> valid = new EnumMap<>(CardField.class);
        Map<CardField, Reason> reasons = new EnumMap<>(CardField.class);
        statements.forEach((field, statement) -> {
            if (!statement.value().isBlank()) {
                String value = field.normalize(statement.value().strip());
                if (value.length() > field.maxLength()) {
                    reasons.put(field, Reason.TOO_LONG);
                } else if (!field.accepts(value)) {
                    reasons.put(field, Reason.MALFORMED);
                }
                valid.put(field, new Statement(value, statement.audience()));
            }
        });
        if (!reasons.isEmpty()) {
            throw new InvalidCardException(reasons);
        }
        return valid;
    }

    private static void forget(EntityManager entityManager, long me, CardField field) {
        entityManager
                .createQuery("delete from CardEntry e where e.personId = :person and e.field = :field")
                .setParameter("person", me)
                .setParameter("field", field)
                .executeUpdate();
    }

    /**
     * Takes the picture as the person's photo, instead of the one before.
     *
     * @throws org.schulhof.addressbook.internal.photo.NotAPictureException if it is none; nothing was changed
     * @throws org.schulhof.addressbook.internal.photo.PictureTooLargeException likewise
     */
    public void changePortrait(InputStream picture, Audience audience) {
        long me = me();
        persistence.runInTransaction(entityManager -> {
            Photo photo = photos.store(picture);
            Portrait portrait = entityManager.find(Portrait.class, me);
            if (portrait == null) {
                entityManager.persist(new Portrait(me, photo, audience));
            } else {
                photos.delete(portrait.photo());
                portrait.replace(photo, audience);
            }
        });
    }

    public void showPortraitTo(Audience audience) {
        long me = me();
        persistence.runInTransaction(entityManager -> {
            Portrait portrait = entityManager.find(Portrait.class, me);
            if (portrait != null) {
                portrait.showTo(audience);
            }
        });
    }

    public void removePortrait() {
        long me = me();
        persistence.runInTransaction(entityManager -> {
            Portrait portrait = entityManager.find(Portrait.class, me);
            if (portrait != null) {
                photos.delete(portrait.photo());
                entityManager.remove(portrait);
            }
        });
    }

    private long me() {
        return access.require(AddressBook.ID).id();
    }
}
