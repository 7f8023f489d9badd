package org.schulhof.messenger.internal.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;

/**
 * What somebody wants to send.
 *
 * @param clientId made by the sender's page, the same each time that it is sent: 8 to 36 of {@code A-Z a-z 0-9 -}
 * @param text plain, as it was typed; may be empty if there are files
 * @param replyTo number of the message that is answered
 * @param files ids of uploads of the sender
 */
public record Draft(long roomId, String clientId, String text, Optional<Integer> replyTo, List<Long> files) {

    /** In characters. */
    public static final int LONGEST = 4_000;

    public static final int MOST_FILES = 10;

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,36}");

    public Draft {
        files = List.copyOf(files);
        text = text.strip();
        if (!CLIENT_ID.matcher(clientId).matches() || files.size() > MOST_FILES) {
            throw new Asked.MalformedException("client or files");
        }
        if (text.isEmpty() && files.isEmpty()) {
            throw new RefusedException(Reason.EMPTY);
        }
        requireShort(text);
    }

    static void requireShort(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new RefusedException(Reason.TOO_LONG);
        }
    }
}
