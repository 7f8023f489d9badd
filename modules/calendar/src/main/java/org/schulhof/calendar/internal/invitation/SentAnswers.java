package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.invitation.NotAnAnswerException.Reason;

/**
 * Answers of guests as programs give them: the whole event, in which the guest's own {@code PARTSTAT} is another one (RFC 6638,
 * 3.2.2). What programs change besides without being told to, such as alarms, is left out; who changes when it is or what it is
 * hears that this is not theirs to change.
 */
@Component(service = SentAnswers.class)
public final class SentAnswers {

    private static final List<String> WORDS = List.of("SUMMARY", "LOCATION", "DESCRIPTION");

    private final Calendars calendars;
    private final SchoolAddresses addresses;
    private final Answers answers;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public SentAnswers(
            @Reference Calendars calendars,
            @Reference SchoolAddresses addresses,
            @Reference Answers answers,
            @Reference Persistence persistence,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.addresses = addresses;
        this.answers = answers;
        this.persistence = persistence;
        this.clock = clock;
    }

    /**
     * @param text of a program
     * @param condition is given what is there now, and throws if that is not what the program knows
     * @return the entry, as it is afterwards
     * @throws UnknownCalendarException if the current person is not invited
     * @throws NotAnAnswerException if it is none
     */
    public Entry take(long entryId, String text, Consumer<Entry> condition) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Entry entry = entry(entityManager, entryId);
            answers.asked(entityManager, entry, me);
            condition.accept(entry);
            Series sent = sent(text);
            requireSame(sent, Series.of(IcalText.read(entry.ical()), clock.getZone()));
            said(sent, me).ifPresent(answer -> answers.give(entityManager, entry, answer, me));
            return entry;
        });
    }

    /** Of a guest who writes in the calendar and so has put all of it. */
    public void takeFromWriter(Entry entry, String text) {
        Reader me = calendars.current();
        persistence.runInTransaction(entityManager -> {
            Entry managed = entry(entityManager, entry.id());
            try {
                Optional<Answer> said = said(sent(text), me);
                if (said.isPresent()) {
                    answers.give(entityManager, managed, said.get(), me);
                }
            } catch (UnknownCalendarException | NotAnAnswerException e) {
                // They are no guest of it, or said nothing
            }
        });
    }

    /** The guest throws it away: they do not come. */
    public void decline(long entryId, Consumer<Entry> condition) {
        Reader me = calendars.current();
        persistence.runInTransaction(entityManager -> {
            Entry entry = entry(entityManager, entryId);
            answers.asked(entityManager, entry, me);
            condition.accept(entry);
            answers.give(entityManager, entry, Answer.NO, me);
        });
    }

    private static Entry entry(EntityManager entityManager, long entryId) {
        Entry entry = entityManager.find(Entry.class, entryId);
        if (entry == null) {
            throw new UnknownCalendarException("entry", entryId);
        }
        return entry;
    }

    private Series sent(String text) {
        try {
            return Series.of(IcalText.read(text), clock.getZone());
        } catch (InvalidIcalException e) {
            throw new NotAnAnswerException(Reason.CHANGED);
        }
    }

    private void requireSame(Series sent, Series kept) {
        try {
            boolean same = sent.uid().equals(kept.uid())
                    && WORDS.stream().allMatch(word -> plain(sent.event(), word).equals(plain(kept.event(), word)))
                    && new InvitationTimes(sent)
                            .toCome(clock.instant())
                            .equals(new InvitationTimes(kept).toCome(clock.instant()));
            if (same) {
                return;
            }
        } catch (InvalidIcalException e) {
            // Its times make no sense: it is another one
        }
        throw new NotAnAnswerException(Reason.CHANGED);
    }

    private static String plain(IcalComponent event, String property) {
        return event.text(property).replaceAll("\\s+", " ").strip();
    }

    /** Empty if the guest has not decided yet. */
    private Optional<Answer> said(Series sent, Reader me) {
        String said = partstat(sent.event(), me).orElseThrow(() -> new NotAnAnswerException(Reason.UNKNOWN));
        for (IcalComponent event : sent.calendar().components("VEVENT")) {
            if (partstat(event, me).filter(other -> !other.equals(said)).isPresent()) {
                throw new NotAnAnswerException(Reason.SINGLE);
            }
        }
        if (said.equals("NEEDS-ACTION")) {
            return Optional.empty();
        }
        for (Answer answer : Answer.values()) {
            if (answer.partstat().equals(said)) {
                return Optional.of(answer);
            }
        }
        throw new NotAnAnswerException(Reason.UNKNOWN);
    }

    /** What is said about the reader; empty if they are not named. */
    private Optional<String> partstat(IcalComponent event, Reader me) {
        List<ContentLine> lines = event.lines("ATTENDEE");
        return addresses.whose(lines).entrySet().stream()
                .filter(one -> one.getValue() == me.id())
                .map(one -> one.getKey()
                        .parameter("PARTSTAT")
                        .orElse("NEEDS-ACTION")
                        .strip())
                .map(text -> text.toUpperCase(java.util.Locale.ROOT))
                .findFirst();
    }
}
