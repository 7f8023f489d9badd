package org.schulhof.addressbook.internal.vcard;

import java.io.Serializable;
import java.util.List;
import org.schulhof.addressbook.internal.contact.InvalidContactException;

/**
 * What became of the cards of a file.
 *
 * @param added new contacts
 * @param changed contacts that a card brought up to date
 * @param unchanged cards that say what is known
 */
public record ImportResult(int added, int changed, int unchanged, List<Problem> problems) implements Serializable {

    public ImportResult {
        problems = List.copyOf(problems);
    }

    public int total() {
        return added
                + changed
                + unchanged
                + (int) problems.stream().filter(Problem::refused).count();
    }

    /**
     * Something wrong with a card.
     *
     * @param number of the card in the file, counted from 1
     * @param heading what the card calls itself; may be empty
     * @param reason name of what is wrong: one of {@link InvalidContactException.Reason} or
     *     {@link org.schulhof.addressbook.internal.text.BrokenCardException.Reason}, or {@link #PHOTO}, {@link #FULL} or
     *     {@link #REFUSED}
     * @param sentences what the school's filters refuse of it, in the reader's words
     */
    public record Problem(int number, String heading, String reason, List<String> sentences) implements Serializable {

        public Problem {
            sentences = List.copyOf(sentences);
        }

        /** The contact was kept without its photo, which cannot be read. */
        public static final String PHOTO = "PHOTO";

        /** There are as many contacts as one may have. */
        public static final String FULL = "FULL";

        /** The school's filters refuse something in it. */
        public static final String REFUSED = "REFUSED";

        /** Whether the card was not kept at all. */
        public boolean refused() {
            return !reason.equals(PHOTO);
        }
    }
}
