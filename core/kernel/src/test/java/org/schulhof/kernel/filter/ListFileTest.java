package org.schulhof.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R38")
class ListFileTest {

    @Test
    void domainsWithComments() throws IOException {
        ListFile file = links("""
                # a list
                ! of a blocker
                ; of another kind
                // and another

                Bad.Example
                bad.example   # again
                https://www.bad2.example/
                *.bad3.example
                .bad4.example
                bücher.example
                192.0.2.7
                video.example/shorts
                http://user@host.example:8080/Path/
                """);
        assertThat(file.entries())
                .containsExactly(
                        "bad.example",
                        "www.bad2.example",
                        "bad3.example",
                        "bad4.example",
                        "xn--bcher-kva.example",
                        "192.0.2.7",
                        "video.example/shorts",
                        "host.example/path");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void filesOfHosts() throws IOException {
        ListFile file = links("""
                127.0.0.1 localhost
                ::1 localhost ip6-localhost
                0.0.0.0 0.0.0.0
                0.0.0.0 bad.example
                127.0.0.1\tbad2.example bad3.example # two
                fe80::1%lo0 localhost
                """);
        assertThat(file.entries()).containsExactly("bad.example", "bad2.example", "bad3.example");
    }

    @Test
    void rulesOfBlockersAndNameServers() throws IOException {
        ListFile file = links("""
                ||bad.example^
                ||bad2.example^$third-party
                address=/bad3.example/0.0.0.0
                local-zone: "bad4.example" always_nxdomain
                bad5.example CNAME .
                """);
        assertThat(file.entries())
                .containsExactly("bad.example", "bad2.example", "bad3.example", "bad4.example", "bad5.example");
    }

    @Test
    void whatIsNoEntryIsToldWithItsLineAndTheOthersAreTaken() throws IOException {
        ListFile file = links("bad.example\n/ads/banner\nnot a domain\n<html>\nbad2.example\n" + "-\n".repeat(100));
        assertThat(file.entries()).containsExactly("bad.example", "bad2.example");
        assertThat(file.problemCount()).isEqualTo(103);
        assertThat(file.problems())
                .hasSize(50)
                .startsWith(
                        new ListFile.Problem(2, "/ads/banner"),
                        new ListFile.Problem(3, "not a domain"),
                        new ListFile.Problem(4, "<html>"));
    }

    @Test
    void words() throws IOException {
        ListFile file = ListFile.read(
                ListKind.WORDS,
                new StringReader("\n# words\nTrottel\n *trottel* \nTrottel\nalter  Trottel\nx\n*\nTro*ttel\nßß\n"));
        assertThat(file.entries()).containsExactly("Trottel", "*trottel*", "alter Trottel", "ßß");
        assertThat(file.problems())
                .containsExactly(
                        new ListFile.Problem(7, "x"),
                        new ListFile.Problem(8, "*"),
                        new ListFile.Problem(9, "Tro*ttel"));
    }

    @Test
    void whateverWasUsedToWriteIt() {
        assertThat(ListFile.text("\uFEFFÜbel".getBytes(StandardCharsets.UTF_8))).isEqualTo("Übel");
        assertThat(ListFile.text("Übel".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Übel");
    }

    private static ListFile links(String text) throws IOException {
        return ListFile.read(ListKind.LINKS, new StringReader(text));
    }
}
