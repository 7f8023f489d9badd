package org.schulhof.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Handler;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.schulhof.api.text.FormattedText;

/** Writes down what is allowed of a text, and notes what is in it. */
final class Reading implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "hr", "img");

    /** Which names mentions get; null leaves them as they are. */
    private final @Nullable Map<Long, String> names;

    private final For purpose;

    private final StringBuilder html = new StringBuilder();
    private final HtmlStreamEventReceiver out = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
    private final PlainText plain = new PlainText();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<Long> mentioned = new LinkedHashSet<>();
    private final Set<Long> pictures = new LinkedHashSet<>();

    /** For each element that is open, whether it was written. */
    private final Deque<Boolean> written = new ArrayDeque<>();

    private int quotes;
    private int openLinks;

    /** How many elements are open since what is within was left out; 0 if it is not. */
    private int leftOut;

    Reading(@Nullable Map<Long, String> names, For purpose) {
        this.names = names;
        this.purpose = purpose;
    }

    FormattedText result() {
        FormattedText text = new FormattedText(
                html.toString().replace("<p></p>", ""),
                plain.toString(),
                List.copyOf(links),
                mentioned,
                new ArrayList<>(pictures));
        return text.isEmpty() ? FormattedText.EMPTY : text;
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        boolean isVoid = VOID.contains(element);
        if (leftOut > 0) {
            leftOut += isVoid ? 0 : 1;
            return;
        }
        if (isVoid) {
            openVoid(element, attributes);
            return;
        }
        boolean writes = true;
        switch (element) {
            case "blockquote" -> {
                if (purpose == For.QUOTING) {
                    leftOut = 1;
                    return;
                }
                quotes++;
            }
            case "a" -> {
                links.add(value(attributes, "href"));
                openLinks++;
            }
            case "span" -> {
                writes = mention(Long.parseLong(value(attributes, Allowed.PERSON)), attributes);
                if (leftOut > 0) {
                    return;
                }
            }
            default -> {
                // the others mean what they are
            }
        }
        written.push(writes);
        List<String> kept = element.equals("blockquote") ? tidied(attributes) : attributes;
        if (writes) {
            out.openTag(element, kept);
        }
        plain.open(element, kept);
    }

    /** Who is quoted, in one line; the renderer would add a blank to a backquote each time. */
    private static List<String> tidied(List<String> attributes) {
        String author = value(attributes, Allowed.AUTHOR)
                .replace('`', '\'')
                .replaceAll("\\s+", " ")
                .strip();
        return author.isEmpty() ? List.of() : List.of(Allowed.AUTHOR, author);
    }

    private void openVoid(String element, List<String> attributes) {
        if (element.equals("img")) {
            Matcher picture = Allowed.PICTURE.matcher(value(attributes, "src"));
            if (purpose == For.QUOTING || !picture.matches()) {
                return;
            }
            pictures.add(Long.valueOf(picture.group(1)));
            if (purpose == For.SHOWING) {
                show(attributes);
                return;
            }
        }
        out.openTag(element, attributes);
        plain.open(element, attributes);
    }

    /** The picture leads to itself as large as it is, but where it is part of another link. */
    private void show(List<String> attributes) {
        String large = value(attributes, "src").replaceFirst("/preview$", "/picture");
        List<String> lazy = new ArrayList<>(attributes);
        lazy.addAll(List.of("loading", "lazy"));
        if (openLinks > 0) {
            out.openTag("img", lazy);
        } else {
            out.openTag("a", List.of("href", large));
            out.openTag("img", lazy);
            out.closeTag("a");
        }
    }

    /** Whether the mention stands as what was in the source; if it has a name of ours, it is complete by now. */
    private boolean mention(long person, List<String> attributes) {
        if (names != null && !names.containsKey(person)) {
            return false;
        }
        if (quotes == 0 && purpose != For.QUOTING) {
            mentioned.add(person);
        }
        if (names == null) {
            return true;
        }
        String name = "@" + names.get(person);
        out.openTag("span", attributes);
        out.text(name);
        out.closeTag("span");
        plain.text(name);
        leftOut = 1;
        return true;
    }

    @Override
    public void closeTag(String element) {
        if (VOID.contains(element)) {
            return;
        }
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        if (element.equals("blockquote")) {
            quotes--;
        } else if (element.equals("a")) {
            openLinks--;
        }
        if (written.pop()) {
            out.closeTag(element);
        }
        plain.close(element);
    }

    @Override
    public void text(String text) {
        if (leftOut == 0) {
            out.text(text);
            plain.text(text);
        }
    }

    /** The attribute's value; empty if there is none. */
    static String value(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    /** What the text is written down for. */
    enum For {
        STORING,
        SHOWING,
        /** Without what is quoted in it, and without pictures. */
        QUOTING
    }
}
