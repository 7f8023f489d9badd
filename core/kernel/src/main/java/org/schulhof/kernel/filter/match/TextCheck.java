package org.schulhof.kernel.filter.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.Finding.Reason;
import org.schulhof.api.filter.WrittenText;

/** Holds one text against the rules of the school. */
public final class TextCheck {

    private static final int MAX_FINDINGS = 20;
    private static final int MAX_EXCERPT = 80;

    /** Writing that runs from right to left by order, so that a word is written backwards and read forwards. */
    private static final String OVERRIDE = "\u202E";

    private static final String OVERRIDE_ENDS = "\u202C\u2029\n\r";

    private final FilterRules rules;
    private final WrittenText text;
    private final List<Finding> findings = new ArrayList<>();

    private TextCheck(FilterRules rules, WrittenText text) {
        this.rules = rules;
        this.text = text;
    }

    /** What is refused, at most 20. */
    public static List<Finding> of(WrittenText text, FilterRules rules) {
        if (text.text().isBlank()) {
            return List.of();
        }
        TextCheck check = new TextCheck(rules, text);
        switch (text.form()) {
            case PLAIN -> check.plain(text.text());
            case HTML -> check.html();
            case LINK -> check.link();
        }
        return check.findings;
    }

    private void plain(String seen) {
        words(seen);
        links(seen);
        if (seen.contains(OVERRIDE)) {
            String turned = turned(seen);
            words(turned);
            links(turned);
        }
    }

    private void html() {
        HtmlReading html = HtmlReading.of(text.text());
        plain(html.seen());
        html.asides().forEach(this::plain);
        html.targets().forEach(this::target);
    }

    private void link() {
        LinkTarget target = new LinkTarget(text.text());
        if (target.isNoPage()) {
            note(Reason.NO_PAGE, target.address(), null);
        }
        plain(text.text());
        if (!target.address().equals(text.text())) {
            links(target.address());
        }
    }

    private void target(HtmlReading.Target target) {
        LinkTarget link = new LinkTarget(target.address());
        if (link.isNoPage()) {
            if (!target.embedded() || !link.isEmbeddedPicture()) {
                note(Reason.NO_PAGE, link.address(), null);
            }
            return;
        }
        int before = findings.size();
        links(link.address());
        boolean refused = findings.size() > before;
        if (!refused && rules.refusesDisguised() && link.isShownAsAnother(target.shown())) {
            note(Reason.DISGUISED, target.shown() + " → " + link.address(), null);
        }
    }

    private void words(String seen) {
        SeenText letters = SeenText.of(seen);
        for (WordSearch.Found found : rules.words(letters)) {
            note(Reason.WORD, letters.written(found.start(), found.end()), found.entry());
        }
    }

    private void links(String seen) {
        for (LinkSearch.Found found : LinkSearch.in(seen, rules)) {
            note(found.reason(), seen.substring(found.start(), Math.min(found.end(), seen.length())), found.entry());
        }
    }

    private void note(Reason reason, String written, String entry) {
        Finding finding = new Finding(text.field(), reason, excerpt(written), entry);
        boolean known = findings.stream().anyMatch(other -> isSame(other, finding));
        if (!known && findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    /** A word is told once for each way it is written, a link once. */
    private static boolean isSame(Finding one, Finding other) {
        boolean sameText =
                one.excerpt().toLowerCase(Locale.ROOT).equals(other.excerpt().toLowerCase(Locale.ROOT));
        boolean sameEntry = Objects.equals(one.entry(), other.entry());
        return one.reason() == other.reason() && sameText && sameEntry
                || one.reason() != Reason.WORD && other.reason() != Reason.WORD && sameEntry && one.entry() != null;
    }

    /** For people to read: on one line, without what nobody sees. */
    private static String excerpt(String written) {
        StringBuilder excerpt = new StringBuilder();
        written.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint)) {
                if (!excerpt.isEmpty() && excerpt.charAt(excerpt.length() - 1) != ' ') {
                    excerpt.append(' ');
                }
            } else if (Sign.of(codePoint).kind() != Sign.Kind.NOTHING) {
                excerpt.appendCodePoint(codePoint);
            }
        });
        String text = excerpt.toString().strip();
        if (text.length() <= MAX_EXCERPT) {
            return text;
        }
        int end = MAX_EXCERPT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String turned(String seen) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < seen.length(); i++) {
            if (seen.charAt(i) != OVERRIDE.charAt(0)) {
                turned.append(seen.charAt(i));
                continue;
            }
            int end = i + 1;
            while (end < seen.length() && OVERRIDE_ENDS.indexOf(seen.charAt(end)) < 0) {
                end++;
            }
            turned.append(new StringBuilder(seen.substring(i + 1, end)).reverse());
            i = end - 1;
        }
        return turned.toString();
    }
}
