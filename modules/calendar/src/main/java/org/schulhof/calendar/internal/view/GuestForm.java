package org.schulhof.calendar.internal.view;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.entry.Guests;

/** Who is to be invited, and what was typed to find more. */
public final class GuestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashSet<Long> people = new LinkedHashSet<>();
    private final LinkedHashSet<Long> groups = new LinkedHashSet<>();
    private String typed = "";
    private boolean asked;

    void show(Guests guests) {
        people.clear();
        people.addAll(guests.people());
        groups.clear();
        groups.addAll(guests.groups());
    }

    Guests chosen() {
        return new Guests(Set.copyOf(people), Set.copyOf(groups));
    }

    /** Shows whom there is, from now on. */
    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    void add(long personId) {
        people.add(personId);
        found();
    }

    void addGroup(long groupId) {
        groups.add(groupId);
        found();
    }

    private void found() {
        typed = "";
        asked = false;
    }

    void remove(long personId) {
        people.remove(personId);
    }

    void removeGroup(long groupId) {
        groups.remove(groupId);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String text) {
        typed = text == null ? "" : text.strip();
    }
}
