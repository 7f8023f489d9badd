package org.schulhof.addressbook.internal.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;

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
        boolean self) {}
