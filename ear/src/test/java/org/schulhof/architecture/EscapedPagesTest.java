package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people wrote is escaped on every page; formatted text has one place of its own, which cleans it. */
class EscapedPagesTest {

    private static final Path ALLOWED = PageSources.ROOT.resolve("portal-web/src/main/webapp/WEB-INF/tags/text.xhtml");
    private static final Pattern UNESCAPED = Pattern.compile("escape\\s*=\\s*[\"']\\s*(?:false|#\\{)");

    @Test
    void noPageButTheTagForFormattedTextLeavesAnythingUnescaped() {
        List<Path> pages = PageSources.all();
        assertThat(pages).contains(ALLOWED).hasSizeGreaterThan(50);
        assertThat(pages.stream().filter(page -> !page.equals(ALLOWED)))
                .as("Show formatted text by <s:text value=\"...\"/>")
                .allSatisfy(page -> assertThat(PageSources.read(page)).doesNotContainPattern(UNESCAPED));
        assertThat(PageSources.read(ALLOWED)).containsPattern(UNESCAPED);
    }
}
