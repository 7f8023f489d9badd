package org.schulhof.kernel.person;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes account names (R2): {@code firstname.lastname} in lower-case ASCII letters and digits. Umlauts are written out,
 * other scripts transliterated, apostrophes dropped; what else joins words inside a name becomes a hyphen, so Anna-Lena
 * von der Heide is {@code anna-lena.von-der-heide}. The second of the same name gets a 2, the third a 3.
 */
public final class AccountNames {

    /** As long as the local part of a mail address may be. */
    public static final int MAXIMUM_LENGTH = 64;

    /** Room that is left for the number. */
    private static final int MAXIMUM_BASE = MAXIMUM_LENGTH - 4;

    /** Addresses that belong to the school itself, or that others take for such. */
    private static final Set<String> RESERVED = Set.of(
            "abuse",
            "admin",
            "administrator",
            "ftp",
            "guest",
            "head",
            "hostmaster",
            "info",
            "mailer-daemon",
            "mail",
            "no-reply",
            "nobody",
            "noreply",
            "office",
            "operator",
            "postmaster",
            "root",
            "schulleitung",
            "security",
            "sekretariat",
            "support",
            "system",
            "test",
            "usenet",
            "user",
            "webmaster",
            "www");

    private static final Transliterator TO_ASCII = Transliterator.getInstance("NFC; de-ASCII; Any-Latin; Latin-ASCII");

    private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’ʼʹʺ\"“”„]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AT_THE_ENDS = Pattern.compile("^-+|-+$");
    private static final Pattern WITHOUT_NUMBER = Pattern.compile("\\d+$");

    private final Set<String> taken;

    /** @param taken every account name in use, also of people who have left */
    public AccountNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A free account name for a person of this name; it is taken from now on. */
    public String assign(String firstName, String lastName) {
        String base = base(firstName, lastName);
        String account = base;
        for (int number = 2; RESERVED.contains(account) || taken.contains(account); number++) {
            account = base + number;
        }
        taken.add(account);
        return account;
    }

    /** A new account name after a change of name; none if the present one fits the new name as well. */
    public Optional<String> reassign(String account, String firstName, String lastName) {
        String base = base(firstName, lastName);
        if (account.equals(base)
                || WITHOUT_NUMBER.matcher(account).replaceFirst("").equals(base)) {
            return Optional.empty();
        }
        return Optional.of(assign(firstName, lastName));
    }

    private static String base(String firstName, String lastName) {
        String first = words(firstName);
        String last = words(lastName);
        if (first.isEmpty() || last.isEmpty()) {
            String only = first + last;
            return only.isEmpty() ? "person" : shortened(only, MAXIMUM_BASE);
        }
        String shortFirst = shortened(first, MAXIMUM_BASE / 2 - 1);
        return shortFirst + "." + shortened(last, MAXIMUM_BASE - shortFirst.length() - 1);
    }

    private static String words(String name) {
        String spelledOut = APOSTROPHES.matcher(name).replaceAll("");
        String transliterated;
        // an ICU transliterator is not documented to be safe for threads
        synchronized (TO_ASCII) {
            transliterated = TO_ASCII.transliterate(spelledOut);
        }
        String ascii = APOSTROPHES.matcher(transliterated).replaceAll("");
        return trimmed(BETWEEN_WORDS.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    private static String shortened(String word, int length) {
        return word.length() <= length ? word : trimmed(word.substring(0, length));
    }

    private static String trimmed(String word) {
        return HYPHENS_AT_THE_ENDS.matcher(word).replaceAll("");
    }
}
