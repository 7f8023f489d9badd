package org.schulhof.kernel.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.kernel.text.SearchText;

/** What a password needs (R3). */
@ApplicationScoped
public class PasswordPolicy {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;
    private static final int MIN_NAME_PART = 3;

    /** What is wrong with a password. Its messages are {@code password.<name>}. */
    public enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        NO_UPPER_CASE,
        NO_LOWER_CASE,
        NO_DIGIT,
        NO_SPECIAL_CHARACTER,
        CONTAINS_NAME,
        EASY_TO_GUESS,
        SAME_AS_BEFORE
    }

    private final GuessEstimate estimate;

    @Inject
    public PasswordPolicy(GuessEstimate estimate) {
        this.estimate = estimate;
    }

    /**
     * @param names of the person and the school; none of their parts may occur
     * @return all flaws, empty if the password will do
     */
    public Set<Flaw> flawsOf(String password, List<String> names) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            flaws.add(Flaw.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            flaws.add(Flaw.TOO_LONG);
        }
        if (password.codePoints().noneMatch(Character::isUpperCase)) {
            flaws.add(Flaw.NO_UPPER_CASE);
        }
        if (password.codePoints().noneMatch(Character::isLowerCase)) {
            flaws.add(Flaw.NO_LOWER_CASE);
        }
        if (password.codePoints().noneMatch(Character::isDigit)) {
            flaws.add(Flaw.NO_DIGIT);
        }
        if (password.codePoints().allMatch(Character::isLetterOrDigit)) {
            flaws.add(Flaw.NO_SPECIAL_CHARACTER);
        }
        if (containsName(password, names)) {
            flaws.add(Flaw.CONTAINS_NAME);
        }
        if (flaws.isEmpty() && estimate.isEasy(password, names)) {
            flaws.add(Flaw.EASY_TO_GUESS);
        }
        return flaws;
    }

    private static boolean containsName(String password, List<String> names) {
        String plain = String.join("", SearchText.words(password));
        return names.stream()
                .flatMap(name -> SearchText.words(name).stream())
                .anyMatch(part -> part.length() >= MIN_NAME_PART && plain.contains(part));
    }
}
