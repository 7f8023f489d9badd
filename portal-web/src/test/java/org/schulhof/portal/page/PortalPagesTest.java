package org.schulhof.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.kernel.CoreRight;
import org.schulhof.portal.page.PortalPage.Audience;

class PortalPagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern OPEN = Pattern.compile("(?s)>open to all<.*?</web-resource-collection>");
    private static final Pattern PAGE = Pattern.compile("<url-pattern>(/[^<]+\\.xhtml)</url-pattern>");
    private static final Pattern ERROR_PAGE = Pattern.compile("<location>([^<]+)</location>");

    @Test
    void everyPageHasADeclaredRight() throws IOException {
        assertThat(files())
                .allSatisfy(page -> assertThat(PortalPages.find(page))
                        .as(page + " has no declared right: say in a line of its own in " + PortalPages.class.getName()
                                + " whom it is for")
                        .isPresent());
    }

    @Test
    void everyDeclarationHasAPage() throws IOException {
        List<String> files = files();
        assertThat(PortalPages.ALL)
                .allSatisfy(page -> assertThat(files)
                        .as(page.path() + " is declared in " + PortalPages.class.getName()
                                + ", but there is no such page below " + WEBAPP)
                        .contains(page.path()));
    }

    @Test
    void theServerLetsEverybodyNearThosePagesOnlyThatAreForEverybody() throws IOException {
        String open =
                OPEN.matcher(descriptor()).results().findFirst().orElseThrow().group();
        assertThat(PAGE.matcher(open).results().map(found -> found.group(1)))
                .as("what web.xml calls open to all")
                .containsExactlyInAnyOrderElementsOf(pathsFor(Audience.EVERYBODY));
    }

    @Test
    void nobodyAsksForThePagesOfErrorsAlone() throws IOException {
        assertThat(ERROR_PAGE
                        .matcher(descriptor())
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .as("the pages of errors in web.xml")
                .containsExactlyInAnyOrderElementsOf(pathsFor(Audience.NOBODY));
    }

    @Test
    void aRightOpensAPageOnlyToWhoHasSignedInAndHasIt() {
        PortalPage page = PortalPage.needing(CoreRight.PEOPLE_EDIT, "/some.xhtml");
        assertThat(page.isOpenTo(true, CoreRight.PEOPLE_EDIT.rightName()::equals))
                .isTrue();
        assertThat(page.isOpenTo(true, CoreRight.PEOPLE_VIEW.rightName()::equals))
                .isFalse();
        assertThat(page.isOpenTo(false, right -> true)).isFalse();
    }

    private static List<String> pathsFor(Audience audience) {
        return PortalPages.ALL.stream()
                .filter(page -> page.audience() == audience)
                .map(PortalPage::path)
                .toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .toList();
        }
    }

    private static String descriptor() throws IOException {
        return Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
    }
}
