package org.schulhof.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.system.access.Caller.Outcome.BAD;
import static org.schulhof.system.access.Caller.Outcome.FORBIDDEN;
import static org.schulhof.system.access.Caller.Outcome.MISSING;
import static org.schulhof.system.access.Caller.Outcome.MOVED;
import static org.schulhof.system.access.Caller.Outcome.OPEN;
import static org.schulhof.system.access.Caller.Outcome.SIGN_IN;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.portal.page.PortalPage;
import org.schulhof.portal.page.PortalPage.Audience;
import org.schulhof.portal.page.PortalPages;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Drill;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.HttpVisitor;

/**
 * Addresses that nobody was given, other people's numbers in them, and requests of the wrong kind. Each day a page gets some of
 * them, the next page others; in a drill each page gets all.
 */
@SystemTest
class BadAddressIT {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "2147483648",
            "9223372036854775808",
            "%00",
            "%FF%FE",
            "%C3%A4%F0%9F%98%80",
            "%27+or+%271%27=%271",
            "%5F%25",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%22%3E%3Cimg+src=x+onerror=alert(1)%3E",
            "a".repeat(5_000));
    private static final List<String> DETOURS = List.of(
            "/%s",
            "/./%s",
            "/x/../%s",
            "/%s;x=y",
            "/%s%%00",
            "/%s/",
            "/%s%%2e",
            "/%s?",
            "/m/../%s",
            "/m/%s",
            "/error/../%s",
            "/jakarta.faces.resource/%s",
            "/jakarta.faces.resource/..%%2f%s",
            "/s/../%s",
            "/signin.xhtml/../%s",
            "/signin.xhtml;/../%s",
            "//localhost/%s",
            "/administration;x=y/%s");

    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "X");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "text/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=nonsense",
            "application/x-www-form-urlencoded; charset=UTF-16",
            "nonsense");

    @Test
    @Tag(Drill.TAG)
    void aParameterThatWasMadeUpShowsNothingAndBreaksNothing(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
        CorePages pages =
                CorePages.seenBy(List.of(administrator), new DemoAddresses(KeptData.of(portal)).worthSeeing());
        List<String> addresses =
                PortalPages.ALL.stream().map(page -> pages.of(page).get(0)).toList();
        // Begins to set up a second factor
        pupil.get("/second-factor.xhtml");
        Exchanges exchanges = new Exchanges(portal);
        exchanges.looksAreNoted();
        int turn = 0;
        for (String address : addresses) {
            List<HttpVisitor> readers =
                    address.contains("/administration/") ? List.of(administrator) : List.of(administrator, pupil);
            Map<String, List<Answer>> answers = madeUpFrom(address, turn++).parallelStream()
                    .collect(Collectors.toMap(
                            made -> made,
                            made -> readers.stream()
                                    .map(reader -> reader.get(made))
                                    .toList()));
            answers.forEach((made, all) -> all.forEach(answer -> {
                exchanges.note(shortened(made), answer, OPEN, MISSING, FORBIDDEN, BAD, SIGN_IN, MOVED);
                assertThat(answer.body()).as(shortened(made)).doesNotContain(SCRIPT, "onerror=alert(1)>");
            }));
            exchanges.nothingChangedBy(address);
        }
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    @Tag(Drill.TAG)
    void noDetourLeadsIntoAPage(Portal portal) {
        HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
        HttpVisitor nobody = HttpVisitor.at(portal);
        Exchanges exchanges = new Exchanges(portal);
        int turn = 0;
        for (PortalPage page : PortalPages.ALL) {
            for (String detour : Drill.some(DETOURS, 5, turn++)) {
                String address = detour.formatted(page.path().substring(1));
                if (!page.rights().isEmpty()) {
                    exchanges.note("pupil: " + address, pupil.get(address), FORBIDDEN, MISSING, BAD, MOVED);
                }
                if (page.audience() != Audience.EVERYBODY) {
                    exchanges.note("nobody: " + address, nobody.get(address), SIGN_IN, FORBIDDEN, MISSING, BAD, MOVED);
                }
            }
        }
        exchanges.nothingChangedBy("detours");
        exchanges.assertAllWereRefused();
    }

    @Test
    @Tag(Drill.TAG)
    void aRequestOfTheWrongKindIsRefused(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        List<PortalPage> open = PortalPages.ALL.stream()
                .filter(page -> page.audience() != Audience.NOBODY)
                .filter(page -> administrator.get(page.path()).status() != 403)
                .toList();
        byte[] body = "form=form&form%3Asave=x".getBytes(StandardCharsets.UTF_8);
        Exchanges exchanges = new Exchanges(portal);
        int turn = 0;
        for (PortalPage page : open) {
            for (String method : Drill.some(METHODS, 2, turn)) {
                exchanges.note(
                        method + " " + page.path(), administrator.send(method, page.path(), null, new byte[0]), BAD);
            }
            for (String type : Drill.some(TYPES, 2, turn)) {
                exchanges.note(type + " to " + page.path(), administrator.send("POST", page.path(), type, body), BAD);
            }
            turn++;
        }
        exchanges.nothingChangedBy("requests of the wrong kind");
        // The server answers by itself, before anything of the portal
        assertThat(administrator
                        .send("TRACE", "/index.xhtml", null, new byte[0])
                        .status())
                .isEqualTo(405);
        exchanges.assertAllWereRefusedAndNoted();
    }

    /** Each parameter with each value, twice, and as if it were a list. */
    private static Set<String> madeUpFrom(String address, int turn) {
        URI uri = URI.create(address);
        Set<String> made = new TreeSet<>();
        String query = uri.getRawQuery() == null ? "id=1&q=x" : uri.getRawQuery();
        for (String pair : query.split("&")) {
            String name = pair.replaceFirst("=.*", "");
            String others = Stream.of(query.split("&"))
                    .filter(other -> !other.equals(pair))
                    .reduce("", (a, b) -> a + "&" + b);
            Drill.some(VALUES, 4, turn).forEach(value -> made.add(uri.getPath() + "?" + name + "=" + value + others));
            made.add(uri.getPath() + "?" + name + "=1&" + name + "=2" + others);
            made.add(uri.getPath() + "?" + name + "[]=1" + others);
        }
        return made;
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "..." : address;
    }
}
