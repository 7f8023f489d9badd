package org.schulhof.kernel.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Hausaufgabe 3.pdf, Hausaufgabe 3.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\Bild.png, Bild.png",
        "'..', file",
        "'.htaccess', htaccess",
        "'   ', file",
        "'', file",
        "'a\tb\n.txt', ab.txt",
        "'Arbeit\u202Egpj.exe', Arbeitgpj.exe",
        "'a\u200B\uFEFFb.txt', ab.txt",
        "'\"><img src=x onerror=alert(1)>.png', '___img src=x onerror=alert(1)_.png'",
        "'<script>alert(1)</script>.txt', 'script_.txt'",
        "'a&b;c.txt', 'a&b;c.txt'",
        "Übung Straße 日本.docx, Übung Straße 日本.docx"
    })
    void aNameIsWhatCanBeSeenOfIt(String given, String kept) {
        assertThat(new FileName(given).text()).isEqualTo(kept);
    }

    @Test
    void umlautsAreOneCharacterHoweverTheyCame() {
        assertThat(new FileName("u\u0308.txt").text()).isEqualTo("ü.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(new FileName("x".repeat(500) + ".pdf").text()).hasSize(200).endsWith("xx.pdf");
        assertThat(new FileName("😀".repeat(300)).text()).hasSize(200).endsWith("😀");
        assertThat(new FileName("a." + "b".repeat(500)).text()).hasSize(200);
    }

    @Test
    void anotherEndingTakesTheOldOnesPlace() {
        assertThat(new FileName("Bild.bmp").withEnding("png").text()).isEqualTo("Bild.png");
        assertThat(new FileName("Bild").withEnding("png").text()).isEqualTo("Bild.png");
    }
}
