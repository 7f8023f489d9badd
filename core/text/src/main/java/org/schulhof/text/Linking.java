package org.schulhof.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;

/** Makes links of addresses that stand in a source as mere text. The editor does it while somebody types, but for the last one. */
final class Linking implements HtmlStreamEventReceiver {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{1,1000}[^\\s<>\"'.,:;!?)\\]]");

    /** What holds text in which an address stays as it is. */
    private static final Set<String> VERBATIM = Set.of("a", "code", "pre", "span");

    private final HtmlStreamEventReceiver out;
    private int verbatim;

    private Linking(HtmlStreamEventReceiver out) {
        this.out = out;
    }

    /** The source with its links, still to be cleaned as everything that was sent. */
    static String of(String source) {
        if (!ADDRESS.matcher(source).find()) {
            return source;
        }
        StringBuilder html = new StringBuilder();
        Allowed.read(source, new Linking(HtmlStreamRenderer.create(html, Handler.DO_NOTHING)));
        return html.toString();
    }

    @Override
    public void text(String text) {
        int end = 0;
        if (verbatim == 0) {
            Matcher address = ADDRESS.matcher(text);
            while (address.find()) {
                out.text(text.substring(end, address.start()));
                out.openTag("a", List.of("href", address.group()));
                out.text(address.group());
                out.closeTag("a");
                end = address.end();
            }
        }
        out.text(text.substring(end));
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        verbatim += VERBATIM.contains(element) ? 1 : 0;
        out.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        verbatim -= VERBATIM.contains(element) ? 1 : 0;
        out.closeTag(element);
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }
}
