package org.schulhof.portal.inspection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids that a form carries along in a hidden field. What is no id is left out: browsers send what they were given. */
record Chosen(Set<Long> ids) {

    static Chosen of(String text) {
        return new Chosen(Arrays.stream(text.split(","))
                .filter(part -> part.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    void add(long id) {
        ids.add(id);
    }

    void remove(long id) {
        ids.remove(id);
    }

    @Override
    public String toString() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
