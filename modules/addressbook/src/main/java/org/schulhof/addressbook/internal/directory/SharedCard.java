package org.schulhof.addressbook.internal.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.person.Person;

/**
 * Somebody who tells the reader something of themselves.
 *
 * @param statements what they tell this reader
 * @param photo if they show it to this reader
 */
public record SharedCard(
        Person person,
        Map<CardField, String> statements,
        @Nullable Photo photo) {

    /** The same for as long as there is the person, whatever they tell. */
    public String uid() {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("schulhof:person:" + person.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Another one whenever they tell this reader something else. */
    public String tag() {
        String all = person.firstName() + "\n" + person.lastName() + "\n" + person.nickname() + "\n" + statements + "\n"
                + (photo == null ? "" : photo.pictureId());
        return digest(all);
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
