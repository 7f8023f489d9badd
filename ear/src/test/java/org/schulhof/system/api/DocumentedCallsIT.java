package org.schulhof.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitors;

/** The document's calls, as they are written there, by a real shell and curl. */
@SystemTest
class DocumentedCallsIT {

    private static final Path DOCUMENT = Path.of("../docs/administration-api.md");
    private static final Path TEACHERS = Path.of("../core/kernel/src/main/resources/demo/small-teachers.csv");
    private static final Pattern CALLS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void whatTheDocumentSaysWorks(Portal portal, Visitors visitors) throws Exception {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make(
                "Aus der Anleitung",
                "core.people.view",
                "core.people.edit",
                "core.people.import",
                "core.groups.edit",
                "core.accounts.lock",
                "core.modules.release");
        Files.writeString(
                folder.resolve("teachers.csv"),
                Files.readString(TEACHERS, StandardCharsets.UTF_8).strip() + "\r\nL950;Anleitung;Alma;ANA;M;\r\n");

        String output = run(portal.url().replaceAll("/$", ""), token);

        assertThat(output)
                .contains("\"lastName\": \"Schmitt\"")
                .contains("\"state\": \"SUCCEEDED\"")
                .contains("Konto wird geprüft");
        ApiClient city = ApiClient.withToken(portal, token);
        long teacher = city.get("/api/v1/people?text=alma+anleitung")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        city.post("/api/v1/people/" + teacher + "/leave", "", 200);
        tokens.withdraw(token);
    }

    private String run(String url, String token) throws IOException, InterruptedException {
        String calls = CALLS.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", calls)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("SCHULHOF", url);
        shell.environment().put("TOKEN", token);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
