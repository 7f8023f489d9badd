package org.schulhof.calendar.internal.calendar;

import jakarta.persistence.EntityManager;

/** What has to be done before a calendar goes with all that is in it. Called by {@link CalendarSettings}, in its transaction. */
public interface CalendarEnd {

    void deleting(EntityManager entityManager, long calendarId, Reader writer);
}
