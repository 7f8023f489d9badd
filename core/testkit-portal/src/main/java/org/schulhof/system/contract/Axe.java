package org.schulhof.system.contract;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds that keeps people with disabilities from using a page: the rules of WCAG 2.2, A and AA, and its best practices. */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = "() => axe.run(document, {resultTypes: ['violations']})"
            + ".then(result => result.violations.map(found => found.id + ': ' + found.help + ' - '"
            + " + found.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')))";

    private Axe() {}

    /** Each with the rule and where it is broken; none if the page is fine. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            // Or the value of the expression would be sent back
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
