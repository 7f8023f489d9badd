package org.schulhof.kernel.person;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schulhof.kernel.text.SearchText;

/** Search for people by the beginnings of words of their names; each word typed has to begin one. */
public final class NameSearch {

    private static final int MAX_WORDS = 5;

    private final List<String> words;
    private final boolean findsNothing;

    private NameSearch(List<String> words, boolean findsNothing) {
        this.words = words;
        this.findsNothing = findsNothing;
    }

    public static NameSearch of(String text) {
        List<String> words = SearchText.words(text).stream().limit(MAX_WORDS).toList();
        return new NameSearch(words, words.isEmpty() && !text.isBlank());
    }

    /** JPQL to append to a where clause; begins with {@code and} or is empty. */
    public String condition(String alias) {
        if (findsNothing) {
            return " and 1 = 0";
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> " and " + alias + ".searchText like :word" + i)
                .collect(Collectors.joining());
    }

    public void bind(TypedQuery<?> query) {
        IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, "% " + words.get(i) + "%"));
    }
}
