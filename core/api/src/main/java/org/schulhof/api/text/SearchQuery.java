package org.schulhof.api.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is searched for, made by {@link FullText#query}.
 *
 * @param expression parameter of {@code match (...) against (? in boolean mode)}
 * @param words the words, each in all the spellings by which it is found
 * @param patterns the same words as patterns for {@code like}; letters, digits, blanks and {@code %} only
 */
public record SearchQuery(String expression, List<List<String>> words, List<List<String>> patterns) {

    public SearchQuery {
        words = words.stream().map(List::copyOf).toList();
        patterns = patterns.stream().map(List::copyOf).toList();
    }

    /**
     * The same as a condition of SQL, for a limited number of rows such as the latest: the full-text index gathers all hits
     * before it gives the first one, which takes long for a word that most texts have. So ask a few thousand of the latest
     * rows first, and the index only if they do not fill the page.
     *
     * @param column of {@link FullText#index}, as the statement names it
     */
    public String condition(String column) {
        return patterns.stream()
                .map(word -> word.stream()
                        .map(pattern -> column + " like '" + pattern + "'")
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and "));
    }
}
