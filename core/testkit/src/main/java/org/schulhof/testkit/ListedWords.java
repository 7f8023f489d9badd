package org.schulhof.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.Verdict;
import org.schulhof.api.filter.WrittenText;

/**
 * The school's filters for tests of a module: it refuses each text in which a listed word or address stands, as it stands
 * there. What gets round the filters is the portal's care; a module's tests show that each of its texts is asked about.
 */
public final class ListedWords implements TextFilter {

    private final Set<String> listed = new CopyOnWriteArraySet<>();

    public void list(String... words) {
        listed.addAll(Arrays.asList(words));
    }

    public void clear() {
        listed.clear();
    }

    @Override
    public Verdict check(List<WrittenText> texts) {
        return new Verdict(texts.stream()
                .flatMap(text -> listed.stream()
                        .filter(word -> text.text().contains(word))
                        .map(word -> new Finding(text.field(), reason(word), word, word)))
                .toList());
    }

    private static Finding.Reason reason(String listed) {
        return listed.contains(".") ? Finding.Reason.LINK : Finding.Reason.WORD;
    }

    @Override
    public String explain(Finding finding) {
        return "Refused: " + finding.excerpt();
    }

    @Override
    public String explain(Finding finding, Locale locale) {
        return explain(finding);
    }
}
