package org.schulhof.kernel.filter.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What of HTML is seen, read out or followed, as browsers understand it. */
final class HtmlReading {

    private static final Set<String> TARGETS = Set.of(
            "href",
            "xlink:href",
            "src",
            "action",
            "formaction",
            "poster",
            "cite",
            "background",
            "data",
            "longdesc",
            "ping",
            "srcset",
            "manifest",
            "codebase",
            "archive");
    private static final Set<String> WORDS =
            Set.of("alt", "title", "aria-label", "placeholder", "value", "label", "summary", "content");
    private static final Set<String> NO_BREAK = Set.of("wbr", "img", "svg", "math", "picture", "source", "input");
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d]*[1-9])|opacity\\s*:\\s*0(?![.\\d]*[1-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CSS_ADDRESS =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]*)|@import\\s+['\"]([^'\"]*)", Pattern.CASE_INSENSITIVE);

    /** In the place of a picture. */
    private static final char PICTURE = '\uFFFC';

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<String> asides = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private HtmlReading() {}

    static HtmlReading of(String html) {
        HtmlReading reading = new HtmlReading();
        Document document = Jsoup.parseBodyFragment(html);
        document.body().traverse(reading.new Reader());
        return reading;
    }

    /** The text as it is seen. */
    String seen() {
        return seen.toString();
    }

    /** Text that is there and not shown, and what is told of pictures and fields. */
    List<String> asides() {
        List<String> all = new ArrayList<>(asides);
        if (!hidden.isEmpty()) {
            all.add(hidden.toString());
        }
        return all;
    }

    List<Target> targets() {
        return targets;
    }

    /**
     * Where a link or a picture is.
     *
     * @param shown the text of a link, empty for others
     * @param embedded whether it is shown within the page and not followed
     */
    record Target(String address, String shown, boolean embedded) {}

    private final class Reader implements NodeVisitor {

        private final Deque<Element> hiding = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                (hiding.isEmpty() ? seen : hidden).append(text.getWholeText());
            } else if (node instanceof DataNode data) {
                css(data.getWholeData());
            } else if (node instanceof Comment) {
                return;
            } else if (node instanceof Element element) {
                if (hides(element)) {
                    hiding.push(element);
                }
                edge(element);
                attributes(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                edge(element);
                if (element == hiding.peek()) {
                    hiding.pop();
                }
            }
        }

        private void edge(Element element) {
            String name = element.normalName();
            if (name.equals("img") || name.equals("svg")) {
                seen.append(PICTURE);
            } else if (name.equals("br")
                    || !NO_BREAK.contains(name)
                            && (element.isBlock() || name.equals("td") || name.equals("th") || name.equals("option"))) {
                (hiding.isEmpty() ? seen : hidden).append('\n');
            }
        }

        private static boolean hides(Element element) {
            return element.hasAttr("hidden")
                    || HIDING.matcher(element.attr("style")).find()
                    || Set.of("template", "noscript", "datalist").contains(element.normalName());
        }

        private void attributes(Element element) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue();
                if (value.isEmpty()) {
                    continue;
                }
                if (TARGETS.contains(name)) {
                    target(element, name, value);
                } else if (name.equals("style")) {
                    css(value);
                } else if (WORDS.contains(name)) {
                    asides.add(value);
                }
            }
        }

        private void target(Element element, String attribute, String value) {
            boolean followed = attribute.equals("href") || attribute.equals("xlink:href");
            String shown = followed && element.normalName().equals("a") ? element.text() : "";
            boolean embedded =
                    Set.of("img", "picture", "source", "video", "audio").contains(element.normalName());
            if (attribute.equals("srcset")) {
                for (String one : value.split(",\\s+|\\s+")) {
                    targets.add(new Target(one, "", embedded));
                }
            } else {
                targets.add(new Target(value, shown, embedded));
            }
        }
    }

    private void css(String style) {
        Matcher address = CSS_ADDRESS.matcher(style);
        while (address.find()) {
            targets.add(new Target(address.group(1) != null ? address.group(1) : address.group(2), "", true));
        }
    }
}
