package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** What a browser draws and plays on a file's page. */
@SystemTest
class PreviewIT {

    private static final int RATE = 8000;
    private static final int SECONDS = 5;

    /** A canvas that changes its colour, recorded by the browser itself. */
    private static final String FILM = """
            () => new Promise((resolve) => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
              const pen = canvas.getContext('2d');
              let hue = 0;
              const paint = setInterval(() => { pen.fillStyle = `hsl(${hue += 20} 80% 50%)`; pen.fillRect(0, 0, 160, 120); }, 50);
              const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' });
              const parts = [];
              recorder.ondataavailable = (event) => parts.push(event.data);
              recorder.onstop = () => {
                clearInterval(paint);
                const reader = new FileReader();
                reader.onload = () => resolve(reader.result.split(',')[1]);
                reader.readAsDataURL(new Blob(parts));
              };
              recorder.start();
              setTimeout(() => recorder.stop(), 1500);
            })""";

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor pupil;
    private Drive drive;

    @BeforeEach
    void openFolder(Visitors visitors) {
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        drive = new Drive(pupil);
        drive.home();
        drive.folder("Vorschau " + mark);
    }

    @Test
    void soundIsPlayedAndWoundForward() throws IOException {
        Page page = shown("Ton.wav", sound(), "SOUND");
        page.waitForFunction("() => document.querySelector('audio').readyState >= 2");
        assertThat((Number) page.evaluate("() => Math.round(document.querySelector('audio').duration)"))
                .isEqualTo(SECONDS);
        play(page, "audio");
        page.evaluate("() => { document.querySelector('audio').currentTime = 4; }");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 4.1");
        pupil.takePictures("preview-sound");
    }

    @Test
    void aFilmIsPlayed() {
        byte[] film = Base64.getDecoder().decode((String) pupil.page().evaluate(FILM));
        Page page = shown("Film.webm", film, "FILM");
        page.waitForFunction("() => document.querySelector('video').readyState >= 2");
        assertThat(page.evaluate("() => document.querySelector('video').videoWidth"))
                .isEqualTo(160);
        play(page, "video");
        pupil.takePictures("preview-film");
    }

    /** The browser's own viewer draws it in the frame; where there is none, as on telephones, a button opens it by itself. */
    @Test
    void aDocumentStandsInAFrameThatTheViewerMayFillAndNobodyElseMayFrame() {
        Page page = shown("Brief.pdf", pdf(), "PDF");
        assertThat(page.locator("iframe.preview-pdf")).isVisible();
        assertThat(page.locator("a.preview-open")).isVisible();
        pupil.takePictures("preview-pdf");
        String address = page.locator("iframe.preview-pdf").getAttribute("src");
        APIResponse document = page.request().get(address);
        assertThat(document.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("x-frame-options", "SAMEORIGIN")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(document.headers().get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(document.headers()).doesNotContainKey("content-disposition");
        assertThat(document.body()).isEqualTo(pdf());
        APIResponse part = page.request().get(address, RequestOptions.create().setHeader("Range", "bytes=0-4"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("%PDF-");
    }

    private Page shown(String name, byte[] content, String way) {
        pupil.page().evaluate("() => { window.before = true; }");
        drive.upload(Drive.file(name, content));
        pupil.page().waitForFunction("() => !window.before");
        Page page = pupil.open(Drive.FOLDER + "details.xhtml?id=" + drive.idOf(name));
        assertThat(page.locator(".preview")).hasAttribute("data-way", way);
        return page;
    }

    private static void play(Page page, String element) {
        page.evaluate(
                "name => { const one = document.querySelector(name); one.muted = true; return one.play(); }", element);
        page.waitForFunction("name => document.querySelector(name).currentTime > 0.2", element);
    }

    /** A tone as a WAV file. */
    private static byte[] sound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int bytes = RATE * SECONDS;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        head.putShort((short) 1).putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        out.write(head.array());
        for (int i = 0; i < bytes; i++) {
            out.write((int) (128 + 60 * Math.sin(2 * Math.PI * 440 * i / RATE)));
        }
        return out.toByteArray();
    }

    private static byte[] pdf() {
        String text = "BT /F1 32 Tf 60 740 Td (Elternbrief) Tj ET";
        return ("%PDF-1.4\n"
                        + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length " + text.length() + ">>stream\n" + text + "\nendstream endobj\n"
                        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
