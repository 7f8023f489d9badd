package org.schulhof.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the pages themselves: what the policy would forbid, or the sprite and the texts do not have, is not written in them. */
class PolicyTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void noPageHasStylesOrScriptsOfItsOwn() throws IOException {
        Pattern forbidden = Pattern.compile("\\sstyle=|<style|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)|javascript:");

        assertThat(pages())
                .allSatisfy(page -> assertThat(forbidden.matcher(read(page)).results())
                        .as(page.toString())
                        .isEmpty());
    }

    @Test
    void everyIconOfAPageIsInTheSprite() throws IOException {
        Set<String> sprite = matches(WEBAPP.resolve("resources/schulhof/icons/icons.svg"), "<symbol id=\"([^\"]+)\"");

        assertThat(pages())
                .allSatisfy(page -> assertThat(sprite)
                        .as(page.toString())
                        .containsAll(matches(page, "<s:icon name=\"([a-z0-9-]+)\"")));
    }

    @Test
    void everyTextOfAPageIsInTheBundle() throws IOException {
        Set<String> texts = PortalTexts.of(Locale.GERMAN, Wording.Address.DU).keySet();

        assertThat(pages()).allSatisfy(page -> {
            assertThat(texts).as(page.toString()).containsAll(matches(page, "msg\\['([^']+)'\\]"));
            assertThat(texts).as(page.toString()).containsAll(matches(page, "msg\\.with\\('([^']+)'"));
        });
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Set<String> matches(Path file, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(read(file));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
