package org.schulhof.kernel.person;

import org.schulhof.api.person.Role;

/**
 * Which people an administrator looks for.
 *
 * @param text beginnings of names, empty for all
 * @param role null for all
 * @param groupId null for all
 * @param left true for those who have left the school, false for those who are there
 */
public record PeopleFilter(String text, Role role, Long groupId, boolean left) {}
