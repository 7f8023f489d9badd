package org.schulhof.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** The people whom a source mentions, in quotes too. */
final class Mentions implements HtmlStreamEventReceiver {

    /** More names than that in one text are noise; the others become plain text. */
    private static final int MOST = 200;

    private final Set<Long> ids = new LinkedHashSet<>();

    Mentions(String source) {
        Allowed.read(source, this);
    }

    Set<Long> ids() {
        return ids;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        int person = attributes.indexOf(Allowed.PERSON);
        if (element.equals("span") && person >= 0 && ids.size() < MOST) {
            ids.add(Long.valueOf(attributes.get(person + 1)));
        }
    }

    @Override
    public void openDocument() {
        // nothing to note
    }

    @Override
    public void closeDocument() {
        // nothing to note
    }

    @Override
    public void closeTag(String element) {
        // nothing to note
    }

    @Override
    public void text(String text) {
        // nothing to note
    }
}
