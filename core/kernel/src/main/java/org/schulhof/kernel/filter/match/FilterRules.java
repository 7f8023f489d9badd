package org.schulhof.kernel.filter.match;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All that the school has listed at one moment. Immutable; shared by all threads. */
public final class FilterRules {

    private final WordList refusedWords;
    private final WordList allowedWords;
    private final List<LinkList> refusedLinks;
    private final List<LinkList> allowedLinks;
    private final boolean refusesUnseen;
    private final boolean refusesDisguised;

    /**
     * @param refusesUnseen whether links of shorteners are refused
     * @param refusesDisguised whether links are refused that show another address than theirs
     */
    public FilterRules(
            Collection<ListedWord> refusedWords,
            Collection<ListedWord> allowedWords,
            List<LinkList> refusedLinks,
            List<LinkList> allowedLinks,
            boolean refusesUnseen,
            boolean refusesDisguised) {
        this(
                WordList.of(refusedWords),
                WordList.of(allowedWords),
                refusedLinks,
                allowedLinks,
                refusesUnseen,
                refusesDisguised);
    }

    private FilterRules(
            WordList refusedWords,
            WordList allowedWords,
            List<LinkList> refusedLinks,
            List<LinkList> allowedLinks,
            boolean refusesUnseen,
            boolean refusesDisguised) {
        this.refusedWords = refusedWords;
        this.allowedWords = allowedWords;
        this.refusedLinks = List.copyOf(refusedLinks);
        this.allowedLinks = List.copyOf(allowedLinks);
        this.refusesUnseen = refusesUnseen;
        this.refusesDisguised = refusesDisguised;
    }

    /** The same lists under other decisions of the school. */
    public FilterRules deciding(boolean unseen, boolean disguised) {
        return unseen == refusesUnseen && disguised == refusesDisguised
                ? this
                : new FilterRules(refusedWords, allowedWords, refusedLinks, allowedLinks, unseen, disguised);
    }

    List<WordSearch.Found> words(SeenText text) {
        Predicate<String> ordinary = OrdinaryWords::contain;
        List<WordSearch.Found> found = WordSearch.in(text, refusedWords, ordinary);
        if (found.isEmpty() || allowedWords.isEmpty()) {
            return found;
        }
        List<WordSearch.Found> allowed = WordSearch.literallyIn(text, allowedWords);
        return found.stream()
                .filter(hit -> allowed.stream().noneMatch(hit::isWithin))
                .toList();
    }

    /** The entry by which an address is refused, empty if it is not, or allowed at least as exactly. */
    Optional<String> refused(HostName host, String path) {
        LinkList.Match refused = best(refusedLinks, host, path);
        if (refused == null) {
            return Optional.empty();
        }
        LinkList.Match allowed = best(allowedLinks, host, path);
        return allowed != null && allowed.exactness() >= refused.exactness()
                ? Optional.empty()
                : Optional.of(refused.entry());
    }

    boolean isTargetUnseen(HostName host, String path) {
        return refusesUnseen && path.length() > 1 && Shorteners.contain(host) && best(allowedLinks, host, path) == null;
    }

    boolean refusesDisguised() {
        return refusesDisguised;
    }

    private static LinkList.Match best(List<LinkList> lists, HostName host, String path) {
        LinkList.Match best = null;
        for (LinkList list : lists) {
            LinkList.Match match = list.find(host, path).orElse(null);
            if (match != null && (best == null || match.exactness() > best.exactness())) {
                best = match;
            }
        }
        return best;
    }
}
