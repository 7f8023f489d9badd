package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.calendar.internal.entry.Guests;

/** Who is asked to what: an entry with guests, and what they said to the times as they are. */
record Asked(long entryId, long calendarId, Optional<Long> organizer, Guests guests, Map<Long, Answer> answers) {

    /** Those of these entries that have guests, in three queries. */
    static Map<Long, Asked> of(EntityManager entityManager, Collection<Long> entryIds) {
        if (entryIds.isEmpty()) {
            return Map.of();
        }
        String in = " in (" + GuestTable.ids(entryIds) + ")";
        Map<Long, Set<Long>> people = new HashMap<>();
        Map<Long, Set<Long>> groups = new HashMap<>();
        GuestTable.rows(entityManager.createNativeQuery(
                        "select entry_id, person_id, group_id from calendar_guest where entry_id" + in))
                .forEach(row -> (row[1] == null ? groups : people)
                        .computeIfAbsent(GuestTable.number(row[0]), id -> new HashSet<>())
                        .add(GuestTable.number(row[1] == null ? row[2] : row[1])));
        Map<Long, Map<Long, Answer>> answers = new HashMap<>();
        GuestTable.rows(entityManager.createNativeQuery(
                        "select i.entry_id, a.person_id, a.answer from calendar_invitation i join calendar_entry e"
                                + " on e.id = i.entry_id join calendar_answer a on a.calendar_id = e.calendar_id and a.uid = e.uid"
                                + " and a.times = i.times where i.entry_id" + in))
                .forEach(row -> answers.computeIfAbsent(GuestTable.number(row[0]), id -> new HashMap<>())
                        .put(GuestTable.number(row[1]), Answer.valueOf(row[2].toString())));
        Map<Long, Asked> asked = new HashMap<>();
        GuestTable.rows(entityManager.createNativeQuery(
                        "select i.entry_id, e.calendar_id, i.organizer_id from calendar_invitation i join calendar_entry e"
                                + " on e.id = i.entry_id where i.entry_id" + in))
                .forEach(row -> {
                    long id = GuestTable.number(row[0]);
                    asked.put(
                            id,
                            new Asked(
                                    id,
                                    GuestTable.number(row[1]),
                                    Optional.ofNullable((Number) row[2]).map(Number::longValue),
                                    new Guests(people.getOrDefault(id, Set.of()), groups.getOrDefault(id, Set.of())),
                                    answers.getOrDefault(id, Map.of())));
                });
        return asked;
    }
}
