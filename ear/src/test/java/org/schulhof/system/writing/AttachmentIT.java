package org.schulhof.system.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitors;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.Command;
import org.schulhof.system.http.HttpVisitor;

/** The door of attachments, as programs come to it. */
@SystemTest
class AttachmentIT {

    private static final String DOOR = "/a/chalk";
    private static final String BYTES = "application/octet-stream";
    private static final int MB = 1 << 20;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    @Test
    @Tag("R37")
    void aFileOfMoreThanTwentyMegabytesIsRefusedBeforeItIsStored(Portal portal, Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            Answer large = upload(pupil, "gross.bin", new byte[21 * MB]);
            assertThat(large.status()).isEqualTo(413);
            assertThat(large.body()).contains("The file is too large. At most 20 MB are allowed.");
            assertThat(upload(pupil, "passt.bin", new byte[20 * MB]).status()).isEqualTo(201);
        } finally {
            board.remove();
        }
    }

    @Test
    void nothingThatComesFromTheDoorRunsAndNobodyElseReadsAnUpload(Portal portal, Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            HttpVisitor teacher = HttpVisitor.signedIn(portal, DemoPerson.TEACHER);
            HttpVisitor guardian = HttpVisitor.signedIn(portal, DemoPerson.GUARDIAN);
            String name = "\"><script>alert(1)</script>\u202Egpj.html";
            String id = id(upload(pupil, name, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));

            Answer own = pupil.get(DOOR + "/" + id);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.type()).isEqualTo(BYTES);
            assertThat(own.header("Content-Disposition")).startsWith("attachment; filename=\"script_gpj.html\"");
            assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(own.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
            assertThat(pupil.get(DOOR + "/" + id + "/preview").status()).isEqualTo(404);
            assertThat(teacher.get(DOOR + "/" + id).status()).isEqualTo(404);
            assertThat(HttpVisitor.at(portal).get(DOOR + "/" + id).leadsToSignIn())
                    .isTrue();

            write(pupil, "Mit Anhang", id);
            assertThat(teacher.get(DOOR + "/" + id).status()).isEqualTo(200);
            assertThat(guardian.get(DOOR + "/" + id).status())
                    .as("the module says who reads")
                    .isEqualTo(404);
            assertThat(teacher.get("/a/addressbook/" + id).status()).isEqualTo(404);
            assertThat(teacher.get("/m/chalk/index.xhtml")
                            .page()
                            .select(".section.line .attachment-name")
                            .first()
                            .text())
                    .isEqualTo("script_gpj.html");
        } finally {
            board.remove();
        }
    }

    @Test
    void aForgedUploadAndAStrangersFileAreRefused(Portal portal, Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            HttpVisitor teacher = HttpVisitor.signedIn(portal, DemoPerson.TEACHER);
            assertThat(pupil.send("POST", DOOR, "text/plain", new byte[] {1}).status())
                    .as("without the header that no form of another site sends")
                    .isEqualTo(400);
            String id = id(upload(teacher, "geheim.txt", new byte[] {1}));
            assertThat(pupil.get(DOOR + "?ids=" + id).body()).isEqualTo("[]");
            assertThat(write(pupil, "Gestohlen", id).body()).contains("Eine Datei ist nicht mehr da.");
            assertThat(upload(
                                    pupil,
                                    "bild.png",
                                    "\u0089PNG\r\n\u001a\n kein Bild".getBytes(StandardCharsets.ISO_8859_1))
                            .body())
                    .contains("This picture cannot be read.");
        } finally {
            board.remove();
        }
    }

    @Test
    void whateverIsSentAsATextIsHarmlessWhereItIsRead(Portal portal, Visitors visitors) throws IOException {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            String attacks;
            try (InputStream file = getClass().getResourceAsStream("attacks.txt")) {
                attacks = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
            String[] lines = attacks.split("\n");
            for (int i = 0; i < lines.length; i += 16) {
                String some = String.join("</p><p>", Arrays.copyOfRange(lines, i, Math.min(lines.length, i + 16)));
                assertThat(write(pupil, "<p>Angriff " + i + "</p><p>" + some + "</p>", "")
                                .status())
                        .isEqualTo(302);
            }
            var reader = visitors.signedIn(DemoPerson.TEACHER);
            var dialogs = new ArrayList<String>();
            reader.page().onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            var page = ChalkBoard.openedBy(reader);
            assertThat(page.locator(".section.line").count()).isGreaterThanOrEqualTo(8);
            assertThat(page.locator(
                                    ".section.line .written :is(script, iframe, object, embed, form, input, svg, math, style, link, meta)")
                            .count())
                    .isZero();
            assertThat(
                            page.locator(".section.line .written *")
                                    .evaluateAll(
                                            "all => all.flatMap(e => e.getAttributeNames()).filter(n => !['href', 'rel', 'src',"
                                                    + " 'alt', 'width', 'height', 'loading', 'start', 'data-person', 'data-author'].includes(n))"))
                    .isEqualTo(List.of());
            assertThat(dialogs).isEmpty();
        } finally {
            board.remove();
        }
    }

    @Test
    void whoMayBeMentionedIsWhoCanBeSeen(Portal portal) {
        HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
        assertThat(pupil.get("/mentions?q=lukasz").body()).contains("mohammed.lukaszewski");
        assertThat(pupil.get("/mentions?q=hennig").body()).contains("helga.hennig");
        HttpVisitor guardian = HttpVisitor.signedIn(portal, DemoPerson.GUARDIAN);
        String seen = guardian.get("/mentions?q=").body();
        assertThat(seen.split("\"id\"")).hasSizeLessThanOrEqualTo(7);
        assertThat(pupil.get("/mentions?q=" + "a".repeat(61)).status()).isEqualTo(400);
        assertThat(HttpVisitor.at(portal).get("/mentions?q=a").leadsToSignIn()).isTrue();
    }

    private static Answer upload(HttpVisitor person, String name, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return person.send("POST", DOOR, BYTES, content, Map.of("X-File-Name", encoded));
    }

    private static String id(Answer uploaded) {
        Matcher id = ID.matcher(uploaded.body());
        assertThat(id.find()).as(uploaded + ": " + uploaded.body()).isTrue();
        return id.group(1);
    }

    private static Answer write(HttpVisitor person, String text, String files) {
        Command go = Command.named("form:go", person.get("/m/chalk/index.xhtml"));
        return person.send(go.with("form:text", text).with("form:files", files));
    }
}
