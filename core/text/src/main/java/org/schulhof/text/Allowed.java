package org.schulhof.text;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** What a formatted text may hold. What is left out gives way to what can be read of it. */
final class Allowed {

    static final String AUTHOR = "data-author";
    static final String PERSON = "data-person";

    /** An attachment that is shown, see {@code Attachment.previewAddress}. */
    static final Pattern PICTURE = Pattern.compile("/a/[a-z]{2,30}/(\\d{1,18})/(?:picture|preview)");

    private static final Pattern ABSOLUTE = Pattern.compile("(?:https?://|mailto:).{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}]{1,200}");

    /** Neither typed nor seen: controls, and what turns the direction of the letters around it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "em",
                    "u",
                    "s",
                    "code",
                    "pre",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "h3",
                    "h4",
                    "a",
                    "span",
                    "img")
            .allowElements(as("p"), "div", "section", "article", "header", "footer", "address", "dt", "dd")
            .allowElements(as("strong"), "b")
            .allowElements(as("em"), "i", "cite", "dfn")
            .allowElements(as("u"), "ins")
            .allowElements(as("s"), "del", "strike")
            .allowElements(as("code"), "tt", "kbd", "samp")
            .allowElements(as("h3"), "h1", "h2")
            .allowElements(as("h4"), "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(ABSOLUTE)
            .onElements("a")
            .requireRelsOnLinks("noopener", "nofollow", "ugc")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .matching(NAME)
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes(AUTHOR)
            .matching(NAME)
            .onElements("blockquote")
            .allowAttributes(PERSON)
            .matching(ID)
            .onElements("span")
            .toFactory();

    private Allowed() {}

    /** Hands over what is allowed of a source, each element closed. */
    static void read(String source, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(UNSEEN.matcher(source).replaceAll(""), POLICY.apply(receiver));
    }

    private static ElementPolicy as(String element) {
        return (String name, List<String> attributes) -> element;
    }
}
