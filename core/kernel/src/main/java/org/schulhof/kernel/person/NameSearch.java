package org.schulhof.kernel.person;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Search for people by the beginnings of words of their names; each word typed has to begin one. */
public final class NameSearch {

    private static final int MAX_WORDS = 5;

    private final List<String> words;

    private NameSearch(List<String> words) {
        this.words = words;
    }

    public static NameSearch of(String text) {
        return new NameSearch(Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(NameSearch::escape)
                .toList());
    }

    /** JPQL to append to a where clause; begins with {@code and} or is empty. */
    public String condition(String alias) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> alternatives = new ArrayList<>();
            for (String field : List.of("firstName", "lastName", "nickname", "account")) {
                alternatives.add("%s.%s like :begin%d escape '!'".formatted(alias, field, i));
                alternatives.add("%s.%s like :blank%d escape '!'".formatted(alias, field, i));
                alternatives.add("%s.%s like :hyphen%d escape '!'".formatted(alias, field, i));
            }
            conditions.add(" and (" + String.join(" or ", alternatives) + ")");
        }
        return String.join("", conditions);
    }

    public void bind(TypedQuery<?> query) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("begin" + i, words.get(i) + "%");
            query.setParameter("blank" + i, "% " + words.get(i) + "%");
            query.setParameter("hyphen" + i, "%-" + words.get(i) + "%");
        }
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
