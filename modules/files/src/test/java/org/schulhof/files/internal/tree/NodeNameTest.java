package org.schulhof.files.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of all sorts become names that everybody can keep. */
@Tag("R37")
class NodeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "../../etc/passwd > passwd",
                "C:\\Windows\\x.txt > x.txt",
                ".. > _",
                ". > _",
                "'' > _",
                "CON > _CON",
                "nul.txt > _nul.txt",
                "Konto.txt > Konto.txt",
                "a:b*c?.txt > a_b_c_.txt",
                "ende. > ende",
                ".htaccess > .htaccess",
                "👩‍🏫 Foto 🎉.jpg > 👩‍🏫 Foto 🎉.jpg"
            })
    void whatIsBroughtIsCalledAsItCanBe(String brought, String expected) {
        assertThat(NodeName.brought(brought).text()).isEqualTo(expected);
    }

    @Test
    void lettersAreComposedAndWhatCannotBeSeenGoes() {
        assertThat(NodeName.brought("U\u0308bung.txt").text()).isEqualTo("\u00DCbung.txt");
        assertThat(NodeName.brought("gpj.\u202Eexe").text()).isEqualTo("gpj.exe");
        assertThat(NodeName.brought("a\u0000b\nc.txt").text()).isEqualTo("abc.txt");
        assertThat(NodeName.brought("\u00DCBUNG.txt").key())
                .isEqualTo(NodeName.brought("u\u0308bung.TXT").key());
    }

    @Test
    void aNameHas255BytesAtMostAndKeepsItsEnding() {
        String long1 = "\uD83C\uDF89".repeat(100) + ".pdf";
        String kept = NodeName.brought(long1).text();
        assertThat(kept).endsWith("\uD83C\uDF89.pdf");
        assertThat(kept.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(255)
                .hasSizeGreaterThan(248);
        assertThat(NodeName.brought("x".repeat(255)).text()).hasSize(255);
        assertThat(new NodeName("x".repeat(251) + ".txt").numbered(2).text())
                .hasSize(255)
                .endsWith("x (2).txt");
        assertThatThrownBy(() -> NodeName.typed("x".repeat(256))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> NodeName.typed(" . ")).isInstanceOf(RefusedException.class);
    }
}
