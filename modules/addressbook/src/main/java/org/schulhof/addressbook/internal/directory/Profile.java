package org.schulhof.addressbook.internal.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;

/**
 * A person as the reader may know them.
 *
 * @param groups those that the reader may see, without those of a role
 * @param statements what the person tells the reader, in the order of the fields
 * @param self whether it is the reader
 */
public record Profile(
        Person person,
        List<Group> groups,
        Map<CardField, String> statements,
        @Nullable Photo photo,
        boolean self) {

    private static final List<Role> BY_RANK =
            List.of(Role.HEAD, Role.TEACHER, Role.STAFF, Role.ADMINISTRATOR, Role.PUPIL, Role.GUARDIAN);

    /** What the person is above all. */
    public Role role() {
        return mainRole(person);
    }

    static Role mainRole(Person person) {
        return BY_RANK.stream().filter(person::is).findFirst().orElseThrow();
    }

    /** What the person tells, ready to be shown. */
    public List<Line> lines() {
        return statements.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(), entry.getValue(), entry.getKey().link(entry.getValue())))
                .toList();
    }

    /** @param link where a click on the value leads; null if nowhere */
    public record Line(
            CardField field, String value, @Nullable String link) {}
}
