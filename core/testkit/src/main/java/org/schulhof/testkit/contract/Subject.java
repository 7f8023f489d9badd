package org.schulhof.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.person.Person;

/**
 * Somebody about whom a module stores as much as it can. The id, and all that they write, are found again wherever they are,
 * since nothing else is like them.
 */
public final class Subject {

    private final Person person;
    private final Set<String> known = new LinkedHashSet<>();

    Subject(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** A word that nobody wrote before: lower-case letters a to z, ten of them. Write it, or put it into what you write. */
    public String word() {
        int number = known.size();
        return known("qx" + person.firstName().toLowerCase(Locale.ROOT).charAt(0) + "vw" + (char) ('a' + number / 676)
                + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + "zk");
    }

    /** The same for what can't be any word, such as a phone number. Nothing else in the test may look like it. */
    public String known(String value) {
        known.add(value);
        return value;
    }

    /** A text file with such a word in it. */
    public byte[] file() {
        return word().getBytes(StandardCharsets.UTF_8);
    }

    Set<String> known() {
        return known;
    }

    /** Whether a value that is stored is about this person, or comes from them. */
    boolean isIn(Object value) {
        if (value instanceof Number number) {
            return number.longValue() == person.id();
        }
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(Long.toString(person.id()))
                || lower.contains(person.account())
                || lower.contains(person.lastName().toLowerCase(Locale.ROOT))
                || known.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(lower::contains);
    }
}
