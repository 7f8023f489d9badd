package org.schulhof.calendar.internal.exchange;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.Shown;

/**
 * The public parts of calendars: nothing, until the school allows it and those who look after a calendar switch it on; then those of
 * its entries that say that they are for everybody. The address can't be guessed, and is another one after it was switched off.
 */
@Component(service = PublicFeeds.class)
public final class PublicFeeds {

    private static final int ADDRESS_BYTES = 18;

    private final Calendars calendars;
    private final Policies policies;
    private final Persistence persistence;
    private final Audit audit;
    private final PublicText text;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public PublicFeeds(
            @Reference Calendars calendars,
            @Reference Policies policies,
            @Reference Persistence persistence,
            @Reference Audit audit,
            @Reference PublicText text) {
        this.calendars = calendars;
        this.policies = policies;
        this.persistence = persistence;
        this.audit = audit;
        this.text = text;
    }

    /** Whether the school lets calendars have a public part. */
    public boolean isOffered() {
        calendars.current();
        return policies.isOn(CalendarModule.PUBLIC);
    }

    /** Whether the current person decides about that of this calendar. */
    public boolean isSetBy(Calendar calendar) {
        Reader me = calendars.current();
        return switch (calendar.kind()) {
            case SCHOOL -> me.ofSchool();
            case GROUP -> calendar.isSetBy(me);
            case PERSON -> false;
        };
    }

    private Shown settable(long calendarId) {
        Shown shown = calendars.shown(calendarId);
        if (!isOffered() || !isSetBy(shown.calendar())) {
            throw new AccessDeniedException("decides nothing about the public part of calendar " + calendarId);
        }
        return shown;
    }

    /** The calendar, about whose public part the current person decides. */
    public Shown calendar(long calendarId) {
        return settable(calendarId);
    }

    /** Empty if it has none. */
    public Optional<String> address(long calendarId) {
        settable(calendarId);
        return persistence.inTransaction(entityManager -> address(entityManager, calendarId));
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> address(EntityManager entityManager, long calendarId) {
        List<Object> found = entityManager
                .createNativeQuery("select address from calendar_feed where calendar_id = ?1")
                .setParameter(1, calendarId)
                .getResultList();
        return found.stream().findFirst().map(Object::toString);
    }

    /** How many of its entries are for everybody. */
    public int count(long calendarId) {
        settable(calendarId);
        return text.count(calendarId);
    }

    public void open(long calendarId) {
        Shown shown = settable(calendarId);
        byte[] bytes = new byte[ADDRESS_BYTES];
        random.nextBytes(bytes);
        String address = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("insert ignore into calendar_feed (calendar_id, address) values (?1, ?2)")
                    .setParameter(1, calendarId)
                    .setParameter(2, address)
                    .executeUpdate();
            audit.record(CalendarModule.ID + ".public", shown.name(), "-", "+");
        });
    }

    public void close(long calendarId) {
        Shown shown = settable(calendarId);
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("delete from calendar_feed where calendar_id = ?1")
                    .setParameter(1, calendarId)
                    .executeUpdate();
            audit.record(CalendarModule.ID + ".public", shown.name(), "+", "-");
        });
    }

    /** For anybody who has the address; empty if there is no such public part any more. */
    Optional<PublicText.Rendered> find(String address) {
        return policies.isOn(CalendarModule.PUBLIC) ? calendarOf(address).map(text::of) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Optional<Long> calendarOf(String address) {
        return persistence.inTransaction(entityManager -> {
            List<Object> found = entityManager
                    .createNativeQuery("select calendar_id from calendar_feed where address = ?1")
                    .setParameter(1, address)
                    .getResultList();
            return found.stream().findFirst().map(id -> ((Number) id).longValue());
        });
    }
}
