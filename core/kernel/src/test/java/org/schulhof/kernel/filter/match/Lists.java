package org.schulhof.kernel.filter.match;

import java.util.Arrays;
import java.util.List;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.WrittenText;

/** A school's lists in a test. */
final class Lists {

    private final List<ListedWord> words;
    private final List<ListedWord> allowedWords;
    private final List<ListedLink> links;
    private final List<ListedLink> allowedLinks;

    private Lists(
            List<ListedWord> words,
            List<ListedWord> allowedWords,
            List<ListedLink> links,
            List<ListedLink> allowedLinks) {
        this.words = words;
        this.allowedWords = allowedWords;
        this.links = links;
        this.allowedLinks = allowedLinks;
    }

    static Lists words(String... words) {
        return new Lists(parseWords(words), List.of(), List.of(), List.of());
    }

    static Lists links(String... links) {
        return new Lists(List.of(), List.of(), parseLinks(links), List.of());
    }

    Lists butWords(String... allowed) {
        return new Lists(words, parseWords(allowed), links, allowedLinks);
    }

    Lists butLinks(String... allowed) {
        return new Lists(words, allowedWords, links, parseLinks(allowed));
    }

    private static List<ListedWord> parseWords(String... words) {
        return Arrays.stream(words)
                .map(word -> ListedWord.of(word).orElseThrow())
                .toList();
    }

    private static List<ListedLink> parseLinks(String... links) {
        return Arrays.stream(links)
                .map(link -> ListedLink.of(link).orElseThrow())
                .toList();
    }

    FilterRules rules() {
        return new FilterRules(
                words, allowedWords, List.of(LinkList.of(links)), List.of(LinkList.of(allowedLinks)), true, true);
    }

    List<Finding> plain(String text) {
        return TextCheck.of(WrittenText.plain("text", text), rules());
    }

    List<Finding> html(String text) {
        return TextCheck.of(WrittenText.html("text", text), rules());
    }

    List<Finding> link(String text) {
        return TextCheck.of(WrittenText.link("text", text), rules());
    }
}
