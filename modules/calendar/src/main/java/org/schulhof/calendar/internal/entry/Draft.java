package org.schulhof.calendar.internal.entry;

import java.time.Duration;
import java.time.LocalDateTime;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;

/**
 * An entry in the words of the form. Times are those of the school's clock.
 *
 * @param start of a whole day, its beginning
 * @param end when it is over; of whole days, the beginning of the last one
 * @param open whether it is for everybody, where its calendar has a public part
 */
public record Draft(
        long calendarId,
        String title,
        String place,
        String text,
        boolean allDay,
        LocalDateTime start,
        LocalDateTime end,
        Repetition repetition,
        Reminder reminder,
        Guests guests,
        boolean open) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_PLACE = 200;
    public static final int MAX_TEXT = 5000;
    public static final int MAX_TIMES = 500;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final long MOST_DAYS = 366;

    /** Without guests. */
    public Draft(
            long calendarId,
            String title,
            String place,
            String text,
            boolean allDay,
            LocalDateTime start,
            LocalDateTime end,
            Repetition repetition,
            Reminder reminder) {
        this(calendarId, title, place, text, allDay, start, end, repetition, reminder, Guests.NONE, false);
    }

    /** @throws InvalidEntryException with what is wrong with it first */
    Draft checked() {
        require(!title.isBlank(), Reason.TITLE_MISSING);
        require(title.length() <= MAX_TITLE, Reason.TITLE_TOO_LONG);
        require(place.length() <= MAX_PLACE, Reason.PLACE_TOO_LONG);
        require(text.length() <= MAX_TEXT, Reason.TEXT_TOO_LONG);
        require(!end.isBefore(start), Reason.ENDS_BEFORE);
        require(
                start.getYear() >= FIRST_YEAR
                        && end.getYear() <= LAST_YEAR
                        && Duration.between(start, end).toDays() <= MOST_DAYS,
                Reason.TIMES);
        require(
                repetition.until() == null
                        || !repetition.until().isBefore(start.toLocalDate())
                                && repetition.until().getYear() <= LAST_YEAR,
                Reason.UNTIL_BEFORE);
        require(
                repetition.times() == null || repetition.times() > 0 && repetition.times() <= MAX_TIMES,
                Reason.TIMES_OUT_OF_RANGE);
        require(guests.size() <= Guests.MOST, Reason.TOO_MANY_GUESTS);
        return this;
    }

    private static void require(boolean condition, Reason otherwise) {
        if (!condition) {
            throw new InvalidEntryException(otherwise);
        }
    }

    /** The same at another time, as long as it was. */
    Draft at(LocalDateTime newStart, boolean wholeDay) {
        LocalDateTime newEnd = allDay == wholeDay
                ? newStart.plus(Duration.between(start, end))
                : wholeDay ? newStart : newStart.plusHours(1);
        return new Draft(
                calendarId, title, place, text, wholeDay, newStart, newEnd, repetition, reminder, guests, open);
    }

    Draft with(Repetition other) {
        return new Draft(calendarId, title, place, text, allDay, start, end, other, reminder, guests, open);
    }

    /** The same with other guests. */
    public Draft inviting(Guests others) {
        return new Draft(calendarId, title, place, text, allDay, start, end, repetition, reminder, others, open);
    }

    /** The same for everybody, or not. */
    public Draft opened(boolean toEverybody) {
        return new Draft(calendarId, title, place, text, allDay, start, end, repetition, reminder, guests, toEverybody);
    }
}
