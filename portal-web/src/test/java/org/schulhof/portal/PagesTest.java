package org.schulhof.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.w3.org/1999/xhtml",
            // of attributes that make a plain element a component
            "jakarta.faces",
            "jakarta.faces.core",
            "jakarta.faces.facelets",
            "jakarta.faces.html",
            "jakarta.faces.passthrough",
            "jakarta.tags.core",
            "primefaces",
            "http://omnifaces.org/ui",
            "schulhof.org/frame");

    private static final Pattern NAMESPACE = Pattern.compile("xmlns(?::\\w+)?=\"([^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("<style|<script(?![^>]*\\ssrc=)|\\sstyle=\"|\\son[a-z]+=\"");

    /** A tag of an unknown namespace is not refused but written into the page as it is, and its inputs belong to no form. */
    @Test
    void everyNamespaceIsOneThatHasTags() throws IOException {
        for (Path page : pages()) {
            assertThat(NAMESPACE.matcher(text(page)).results().map((MatchResult found) -> found.group(1)))
                    .as(page.toString())
                    .isSubsetOf(NAMESPACES);
        }
    }

    /** The content security policy forbids them. */
    @Test
    void noPageHasInlineStyleOrScript() throws IOException {
        for (Path page : pages()) {
            assertThat(INLINE.matcher(text(page)).results().map(MatchResult::group))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
