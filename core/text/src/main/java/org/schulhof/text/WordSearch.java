package org.schulhof.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schulhof.api.text.FullText;
import org.schulhof.api.text.SearchQuery;
import org.schulhof.api.text.Snippet;

/**
 * Full text for MariaDB. Each word is stored behind a prefix: so none is too short for the server's index and none one of
 * its stop words, whatever is set there.
 */
public class WordSearch implements FullText {

    private static final String PREFIX = "zzz";
    private static final int LONGEST_WORD = 40;
    private static final int MOST_WORDS = 8;

    /** Of people who look for a needle with a haystack. */
    private static final int LONGEST_QUERY = 500;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public String index(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                Folding.both(word.group()).forEach(form -> words.add(PREFIX + cut(form)));
            }
        }
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    @Override
    public Optional<SearchQuery> query(String typed) {
        List<List<String>> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)));
        while (word.find() && words.size() < MOST_WORDS) {
            List<String> german = Folding.german(word.group());
            List<String> plain = Folding.plain(word.group());
            for (int i = 0; i < german.size(); i++) {
                Set<String> forms = new LinkedHashSet<>(List.of(cut(german.get(i))));
                if (german.size() == plain.size()) {
                    forms.add(cut(plain.get(i)));
                }
                words.add(List.copyOf(forms));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchQuery(expression(words), words, patterns(words)));
    }

    private static List<List<String>> patterns(List<List<String>> words) {
        return words.stream()
                .map(forms ->
                        forms.stream().map(form -> "% " + PREFIX + form + "%").toList())
                .toList();
    }

    private static String expression(List<List<String>> words) {
        return words.stream()
                .map(forms -> forms.stream().map(form -> PREFIX + form + "*").collect(Collectors.joining(" ")))
                .map(forms -> forms.contains(" ") ? "+(" + forms + ")" : "+" + forms)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Override
    public Snippet snippet(String plain, SearchQuery query, int longest) {
        String line = SPACE.matcher(plain).replaceAll(" ").strip();
        List<Span> hits = hits(line, query);
        Span part =
                hits.isEmpty() ? Span.atBeginning(line, longest) : hits.get(0).surroundings(line, longest);
        List<Snippet.Piece> pieces = new ArrayList<>();
        int end = part.from();
        String before = part.from() > 0 ? "…" : "";
        for (Span hit : hits) {
            if (hit.to() <= part.to()) {
                add(pieces, before + line.substring(end, hit.from()), false);
                add(pieces, line.substring(hit.from(), hit.to()), true);
                before = "";
                end = hit.to();
            }
        }
        add(pieces, before + line.substring(end, part.to()) + (part.to() < line.length() ? "…" : ""), false);
        return new Snippet(pieces);
    }

    private static void add(List<Snippet.Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Snippet.Piece(text, hit));
        }
    }

    private static List<Span> hits(String line, SearchQuery query) {
        List<Span> hits = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            Set<String> forms = Folding.both(word.group());
            boolean isHit = query.words().stream()
                    .flatMap(List::stream)
                    .anyMatch(
                            wanted -> forms.stream().anyMatch(form -> cut(form).startsWith(wanted)));
            if (isHit) {
                hits.add(new Span(word.start(), word.end()));
            }
        }
        return hits;
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    /** A part of a line. */
    private record Span(int from, int to) {

        private static final int LEAD = 4;

        static Span atBeginning(String line, int longest) {
            return new Span(0, wordEnd(line, longest));
        }

        /** As much of the line as may be shown, a quarter of it before this. */
        Span surroundings(String line, int longest) {
            if (line.length() <= longest) {
                return new Span(0, line.length());
            }
            int start = Math.max(0, from - longest / LEAD);
            if (start > 0) {
                int blank = line.indexOf(' ', start);
                start = blank >= 0 && blank < from ? blank + 1 : from;
            }
            return new Span(start, Math.max(to, wordEnd(line, start + longest)));
        }

        private static int wordEnd(String line, int at) {
            if (at >= line.length()) {
                return line.length();
            }
            int blank = line.lastIndexOf(' ', at);
            int end = blank > at / 2 ? blank : at;
            return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
        }
    }
}
