package org.schulhof.calendar.internal.entry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.util.Optional;

/** What the reader did just now and can take back, for the page that they come to next. */
public final class LastDeed {

    private static final String CALENDAR = "calendar.undo.calendar";
    private static final String UID = "calendar.undo.uid";
    private static final String NUMBER = "calendar.undo.number";
    private static final String KIND = "calendar.undo.kind";

    private LastDeed() {}

    /** What was done. */
    public enum Kind {
        DELETED,
        MOVED
    }

    /** As it is left for the next page. */
    public record Left(Kind kind, Entries.Undoable before) implements java.io.Serializable {}

    public static void leaveForNextPage(Kind kind, Entries.Undoable before) {
        Flash flash = flash();
        flash.put(KIND, kind.name());
        flash.put(CALENDAR, before.calendarId());
        flash.put(UID, before.uid());
        flash.put(NUMBER, before.number());
    }

    public static Optional<Left> leftByLastPage() {
        Flash flash = flash();
        return flash.get(CALENDAR) instanceof Long calendar
                        && flash.get(UID) instanceof String uid
                        && flash.get(NUMBER) instanceof Integer number
                        && flash.get(KIND) instanceof String kind
                ? Optional.of(new Left(Kind.valueOf(kind), new Entries.Undoable(calendar, uid, number)))
                : Optional.empty();
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
