package org.schulhof.messenger.internal.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.seal.BrokenSealException;
import org.schulhof.api.seal.Seals;
import org.schulhof.api.seal.UnknownKeyException;
import org.schulhof.messenger.internal.room.Room;

/**
 * Seals texts of messages under the key of their room, each for its place: a text that is moved to another message does not
 * open (R19). Asks no one whether they may read: callers do.
 */
@Component(service = Envelopes.class)
public final class Envelopes {

    private static final Logger LOG = Logger.getLogger(Envelopes.class.getName());

    private final Seals seals;

    @Activate
    public Envelopes(@Reference Seals seals) {
        this.seals = seals;
    }

    byte[] seal(Room room, int number, int textNumber, String text) {
        return seals.seal(room.sealKey(), text.getBytes(StandardCharsets.UTF_8), place(room, number, textNumber));
    }

    /** The text of a message; empty if there is none any more, or it does not open. */
    public Optional<String> open(Room room, Message message) {
        return message.body() == null
                ? Optional.empty()
                : open(room, message.number(), message.textNumber(), message.body());
    }

    /** What a message said before. */
    Optional<String> open(Room room, Original original) {
        return open(room, original.number(), original.textNumber(), original.body());
    }

    private Optional<String> open(Room room, int number, int textNumber, byte[] sealed) {
        try {
            byte[] opened = seals.open(room.sealKey(), sealed, place(room, number, textNumber));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (BrokenSealException | UnknownKeyException e) {
            // one that was tampered with must not keep people from all others
            LOG.log(Level.SEVERE, e, () -> "Message " + number + " of room " + room.id() + " does not open");
            return Optional.empty();
        }
    }

    private static String place(Room room, int number, int textNumber) {
        return "room/" + room.id() + "/message/" + number + "/" + textNumber;
    }
}
