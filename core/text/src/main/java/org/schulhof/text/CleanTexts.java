package org.schulhof.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.TextTooLongException;
import org.schulhof.text.Reading.For;

/** Formatted texts by OWASP's sanitizer. */
public class CleanTexts implements FormattedTexts {

    /** As the editor begins; nobody begins a text so by hand. */
    private static final Pattern FORMATTED =
            Pattern.compile("(?is)\\s*<(?:p|ul|ol|h[1-6]|blockquote|pre|hr|div|img)[\\s>/].*");

    private static final int SOURCE_FACTOR = 10;
    private static final int SHORTEST_SOURCE = 10_000;

    private final Function<Collection<Long>, Map<Long, String>> names;

    /** @param names of those of the given people whom the current person may mention */
    public CleanTexts(Function<Collection<Long>, Map<Long, String>> names) {
        this.names = names;
    }

    @Override
    public FormattedText typed(String source, int longest) {
        return FORMATTED.matcher(source).matches() ? html(source, longest) : plain(source, longest);
    }

    @Override
    public FormattedText html(String source, int longest) {
        if (source.length() > Math.max(SHORTEST_SOURCE, (long) longest * SOURCE_FACTOR)) {
            throw new TextTooLongException(longest);
        }
        String linked = Linking.of(source);
        FormattedText text = stored(linked);
        if (linked.contains(Allowed.PERSON)) {
            text = read(linked, new Reading(names.apply(new Mentions(linked).ids()), For.STORING));
        }
        if (text.length() > longest) {
            throw new TextTooLongException(longest);
        }
        return text;
    }

    @Override
    public FormattedText plain(String source, int longest) {
        if (source.codePointCount(0, source.length()) > longest) {
            throw new TextTooLongException(longest);
        }
        StringBuilder html = new StringBuilder();
        HtmlStreamEventReceiver out = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
        out.openDocument();
        for (String paragraph : source.strip().replace("\r\n", "\n").split("\\R[ \\t]*(?:\\R[ \\t]*)+")) {
            out.openTag("p", List.of());
            String[] lines = paragraph.split("\\R");
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    out.openTag("br", List.of());
                }
                out.text(lines[i]);
            }
            out.closeTag("p");
        }
        out.closeDocument();
        return stored(Linking.of(html.toString()));
    }

    @Override
    public FormattedText stored(String html) {
        return read(html, new Reading(null, For.STORING));
    }

    /** The text for the frame's page: cleaned once more, so that nothing in the database is trusted, and its pictures lead to themselves in full. */
    public String shown(String html) {
        return read(html, new Reading(null, For.SHOWING)).html();
    }

    @Override
    public FormattedText quote(String author, FormattedText text) {
        FormattedText bare = read(text.html(), new Reading(null, For.QUOTING));
        StringBuilder html = new StringBuilder();
        HtmlStreamEventReceiver out = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
        out.openDocument();
        out.openTag("blockquote", List.of(Allowed.AUTHOR, author));
        out.closeTag("blockquote");
        out.closeDocument();
        String quote = html.toString().replace("</blockquote>", bare.isEmpty() ? "<p>…</p>" : bare.html());
        FormattedText quoted = stored(quote + "</blockquote>");
        return new FormattedText(
                quoted.html() + "<p></p>", quoted.plain(), quoted.links(), quoted.mentioned(), quoted.pictures());
    }

    private static FormattedText read(String source, Reading reading) {
        Allowed.read(source, reading);
        return reading.result();
    }
}
