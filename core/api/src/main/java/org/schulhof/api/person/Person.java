package org.schulhof.api.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as everybody may know them.
 *
 * @param id stable, never given to another person
 * @param account the account name (R2), unique, lower case
 * @param nickname chosen by the person (R9), or null
 * @param active false once the person has left the school
 */
public record Person(
        long id,
        String account,
        String firstName,
        String lastName,
        @Nullable String nickname,
        Set<Role> roles,
        boolean active) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** First and last name, as shown in lists and headings. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Whether this is one of their roles. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True for teachers, staff, administrators and the head: they see everybody, and everybody sees them. */
    public boolean worksAtSchool() {
        return roles.stream().anyMatch(Role.AT_WORK::contains);
    }

    /** True for those whom the portal addresses formally in German. */
    public boolean isAdult() {
        return !roles.equals(Set.of(Role.PUPIL));
    }
}
