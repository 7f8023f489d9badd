package org.schulhof.api.group;

/**
 * A group of people.
 *
 * @param id stable, never given to another group
 * @param name unique among the groups of its type
 */
public record Group(long id, String name, GroupType type) {}
