package org.schulhof.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** What a city's script does with a school, and what it can't. */
@SystemTest
class ApiIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Path TEACHERS = Path.of("../core/kernel/src/main/resources/demo/small-teachers.csv");
    private static final String[] ALL = {
        "core.people.view",
        "core.people.edit",
        "core.people.import",
        "core.groups.edit",
        "core.accounts.lock",
        "core.modules.release",
        "core.modules.install",
        "core.policies.edit"
    };

    @Test
    void aScriptBringsASchoolThroughAYear(Portal portal, Visitors visitors) throws IOException {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        TokensPage tokens = TokensPage.openedBy(administrator);
        String token = tokens.make("Stadt, Schuljahr", ALL);
        ApiClient city = ApiClient.withToken(portal, token);

        long teacher = importTeacher(city);
        long pupil = idOf(city.post(
                "/api/v1/people",
                "{\"firstName\": \"Zora\", \"lastName\": \"Skript\", \"birthDate\": \"2014-05-06\", \"roles\": [\"PUPIL\"]}",
                201));
        long group = idOf(city.post("/api/v1/groups", "{\"type\": \"CLUB\", \"name\": \"Skript-AG\"}", 201));
        city.put("/api/v1/groups/" + group + "/members/" + teacher, "{\"owner\": true}");
        city.put("/api/v1/groups/" + group + "/members/" + pupil, "{\"member\": true}");
        assertThat(texts(city.get("/api/v1/groups/" + group + "/members"), "lastName"))
                .containsExactly("Api", "Skript");
        city.put("/api/v1/groups/" + group, "{\"name\": \"Skript-AG 2\"}");
        assertThat(city.get("/api/v1/groups/" + group).get("name").getAsString())
                .isEqualTo("Skript-AG 2");

        city.put("/api/v1/releases/addressbook/" + group, "{\"endsAt\": \"2099-07-31T22:00:00Z\"}");
        assertThat(city.get("/api/v1/releases?text=Skript-AG").toString())
                .contains("\"module\":\"addressbook\"")
                .contains("2099-07-31T22:00:00Z");
        city.delete("/api/v1/releases/addressbook/" + group);
        city.put(
                "/api/v1/people/" + pupil + "/denials/addressbook",
                "{\"reason\": \"Adressen verkauft\", \"endsAt\": \"2099-01-01T00:00:00Z\"}");
        assertThat(city.get("/api/v1/people/" + pupil + "/denials").toString()).contains("Adressen verkauft");
        city.delete("/api/v1/people/" + pupil + "/denials/addressbook");

        city.put("/api/v1/locks/" + pupil, "{\"reason\": \"Verdacht\"}");
        assertThat(texts(city.get("/api/v1/locks?limit=200"), "account")).contains("zora.skript");
        city.delete("/api/v1/locks/" + pupil);
        assertThat(texts(city.get("/api/v1/locks?limit=200"), "account")).doesNotContain("zora.skript");

        city.put("/api/v1/policies/core.log-days", "{\"value\": \"31\"}");
        assertThat(city.get("/api/v1/policies").toString())
                .contains("\"name\":\"core.log-days\"")
                .contains("\"value\":\"31\"");
        city.put("/api/v1/policies/core.log-days", "{\"value\": \"30\"}");
        assertThat(city.get("/api/v1/modules").toString())
                .contains("\"id\":\"addressbook\"")
                .contains("\"state\":\"RUNNING\"");

        for (long leaver : new long[] {teacher, pupil}) {
            JsonObject left = city.post("/api/v1/people/" + leaver + "/leave", "", 200);
            assertThat(left.get("active").getAsBoolean()).isFalse();
        }
        city.delete("/api/v1/groups/" + group);

        String log = administrator
                .open("/administration/audit/index.xhtml?q=skript")
                .locator("main")
                .textContent();
        assertThat(log).contains("Gruppe gelöscht: Skript-AG").contains("über Stadt, Schuljahr (schulhof_");
        assertThat(log).doesNotContain(token);
        tokens.withdraw(token);
    }

    /** A dry run with a flaw, then the run without it. */
    private static long importTeacher(ApiClient city) throws IOException {
        String list = Files.readString(TEACHERS, StandardCharsets.UTF_8).strip() + "\r\nL900;Api;Anton;APA;M;";
        JsonObject flawed = ApiClient.json(
                city.sendForm("/api/v1/imports/plan", Map.of("lehrer.csv", list + "\r\nL901;;Berta;APB;M;")), 200);
        JsonObject problem = flawed.getAsJsonArray("problems").get(0).getAsJsonObject();
        assertThat(problem.get("code").getAsString()).isEqualTo("MISSING");
        assertThat(problem.get("column").getAsString()).isEqualTo("Nachname");
        assertThat(problem.get("line").getAsInt()).isEqualTo((int) list.lines().count() + 1);

        JsonObject plan = ApiClient.json(city.sendForm("/api/v1/imports/plan", Map.of("lehrer.csv", list)), 200);
        assertThat(plan.get("confirmable").getAsBoolean()).isTrue();
        assertThat(plan.getAsJsonArray("rows").toString()).contains("\"label\":\"Anton Api\"");

        HttpResponse<String> stale =
                city.sendForm("/api/v1/imports", Map.of("lehrer.csv", list, "fingerprint", "0".repeat(64)));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(ApiClient.problem(stale)).isEqualTo("plan-changed");

        long job = idOf(ApiClient.json(
                city.sendForm(
                        "/api/v1/imports",
                        Map.of(
                                "lehrer.csv",
                                list,
                                "fingerprint",
                                plan.get("fingerprint").getAsString())),
                202));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(city.get("/api/v1/imports/" + job).toString())
                                .contains("\"state\":\"SUCCEEDED\"")
                                .contains("\"result\":\"APPLIED\""));
        JsonArray found = city.get("/api/v1/people?text=anton+api&role=TEACHER").getAsJsonArray("items");
        assertThat(found).hasSize(1);
        return idOf(found.get(0).getAsJsonObject());
    }

    @Test
    void aTokenWithAPartOfTheRightsIsRefusedElsewhere(Portal portal, Visitors visitors) {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make("Nur lesen", "core.people.view");
        ApiClient reader = ApiClient.withToken(portal, token);

        assertThat(reader.get("/api/v1/people?limit=1").get("total").getAsLong())
                .isPositive();
        HttpResponse<String> refused = reader.send(
                "POST", "/api/v1/people", "{\"firstName\": \"A\", \"lastName\": \"B\", \"roles\": [\"PUPIL\"]}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(ApiClient.problem(refused)).isEqualTo("forbidden");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("insufficient_scope"));
        assertThat(reader.send("GET", "/api/v1/me").statusCode()).isEqualTo(403);
        tokens.withdraw(token);
    }

    @Test
    @Tag("R15")
    void aTokenDoesNothingThatItsOwnerMayNot(Portal portal, Visitors visitors) {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make("Zu viel", ALL);
        ApiClient city = ApiClient.withToken(portal, token);
        long head = single(city, "helga+hennig");
        long self = single(city, "andrea+arndt");

        for (HttpResponse<String> refused : List.of(
                city.send("PUT", "/api/v1/locks/" + head, "{\"reason\": \"Putsch\"}"),
                city.send("PUT", "/api/v1/people/" + head + "/roles", "{\"roles\": [\"TEACHER\"]}"),
                city.send("PUT", "/api/v1/people/" + self + "/roles", "{\"roles\": [\"ADMINISTRATOR\", \"HEAD\"]}"),
                city.send("POST", "/api/v1/people/" + self + "/leave"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        }
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        assertThat(pupil.statusOf("/administration/tokens/index.xhtml")).isEqualTo(403);
        tokens.withdraw(token);
    }

    @Test
    @Tag("R7")
    void withoutATokenThatWorksNothingOpens(Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        TokensPage tokens = TokensPage.openedBy(administrator);
        String token = tokens.make("Bald zurückgezogen", "core.people.view");
        ApiClient city = ApiClient.withToken(portal, token);
        assertThat(city.send("GET", "/api/v1/people").statusCode()).isEqualTo(200);
        assertThat(tokens.shows(token)).as("the token is shown once").isFalse();
        tokens.withdraw(token);
        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(city.send("GET", "/api/v1/people").statusCode())
                                .isIn(401, 429));

        HttpResponse<String> bySession = ApiClient.showing(portal, Map.of("Cookie", administrator.cookies()))
                .send("GET", "/api/v1/people");
        assertThat(bySession.statusCode()).isEqualTo(401);
        assertThat(bySession.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Schulhof\"");
        assertThat(bySession.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ApiClient.problem(bySession)).isEqualTo("credential-missing");

        List<Integer> guesses = IntStream.range(0, 8)
                .mapToObj(i -> ApiClient.withToken(portal, "schulhof_" + "x".repeat(43))
                        .send("GET", "/api/v1/people"))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(guesses).contains(429).isSubsetOf(401, 429);
    }

    @Test
    void whatCanNotBeTakenIsRefusedInWordsAndChangesNothing(Portal portal, Visitors visitors) {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make("Schlechte Eingaben", ALL);
        ApiClient city = ApiClient.withToken(portal, token);
        long before = city.get("/api/v1/people?limit=1").get("total").getAsLong();

        assertBad(city.send("GET", "/api/v1/people?limit=201"), "limit");
        assertBad(city.send("GET", "/api/v1/people?offset=-1"), "offset");
        assertBad(city.send("GET", "/api/v1/people?role=KING"), "role");
        assertBad(city.send("POST", "/api/v1/people", "{\"firstName\": \"A\", \"roles\": [\"PUPIL\"]}"), "lastName");
        assertBad(
                city.send(
                        "POST",
                        "/api/v1/people",
                        "{\"firstName\": \" \", \"lastName\": \"B\\u202e\", \"roles\": [\"PUPIL\"]}"),
                "firstName");
        assertBad(
                city.send(
                        "POST",
                        "/api/v1/people",
                        "{\"firstName\": \"A\", \"lastName\": \"B\", \"roles\": [\"PUPIL\"], \"admin\": true}"),
                "admin");
        assertBad(
                city.send("POST", "/api/v1/groups", "{\"type\": \"CLUB\", \"name\": \"" + "x".repeat(101) + "\"}"),
                "name");
        assertBad(city.send("PUT", "/api/v1/locks/" + single(city, "paul+schmitt"), "{\"reason\": \" \"}"), "reason");
        assertBad(city.send("PUT", "/api/v1/policies/core.log-days", "{\"value\": \"many\"}"), "value");

        assertStatus(city.send("POST", "/api/v1/people", "{\"firstName\": "), 400, "malformed-json");
        assertStatus(city.send("PUT", "/api/v1/policies/no.such", "{\"value\": \"1\"}"), 404, "not-found");
        assertStatus(city.send("PUT", "/api/v1/releases/nosuch/1", "{}"), 404, "not-found");
        assertStatus(city.send("PUT", "/api/v1/releases/addressbook/99999999", "{}"), 404, "not-found");
        assertStatus(city.send("GET", "/api/v1/people/99999999"), 404, "not-found");
        assertStatus(city.send("GET", "/api/v1/people/abc"), 404, "http-404");
        assertStatus(city.send("GET", "/api/v1/nothing"), 404, "http-404");
        assertStatus(city.send("GET", "/api/v1/imports/1"), 404, "not-found");
        assertStatus(
                city.send("POST", "/api/v1/groups", "{\"type\": \"CLASS\", \"name\": \"05a\"}"),
                409,
                "group-name-taken");
        assertStatus(city.send("PATCH", "/api/v1/people", "{}"), 405, "http-405");
        assertStatus(
                city.send("POST", "/api/v1/people", "text/xml", BodyPublishers.ofString("<person/>")), 415, "http-415");
        assertStatus(
                city.send("POST", "/api/v1/people", "text/plain", BodyPublishers.ofString("person")), 415, "http-415");
        String tooMuch = "{\"firstName\": \"" + "x".repeat(1_000_001) + "\"}";
        assertStatus(city.send("POST", "/api/v1/people", tooMuch), 413, "content-too-large");
        assertStatus(
                city.send(
                        "POST",
                        "/api/v1/people",
                        "application/json",
                        BodyPublishers.ofByteArrays(List.of(tooMuch.getBytes(StandardCharsets.UTF_8)))),
                413,
                "content-too-large");
        assertThat(city.get("/api/v1/people?limit=1").get("total").getAsLong()).isEqualTo(before);
        tokens.withdraw(token);
    }

    private static void assertBad(HttpResponse<String> answer, String field) {
        JsonObject problem = ApiClient.json(answer, 400);
        ApiClient.problem(answer);
        assertThat(problem.getAsJsonArray("errors").toString()).contains("\"field\":\"" + field + "\"");
    }

    private static void assertStatus(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ApiClient.problem(answer)).isEqualTo(problem);
    }

    private static long single(ApiClient client, String name) {
        JsonArray found = client.get("/api/v1/people?text=" + name).getAsJsonArray("items");
        assertThat(found).hasSize(1);
        return idOf(found.get(0).getAsJsonObject());
    }

    private static long idOf(JsonObject thing) {
        return thing.get("id").getAsLong();
    }

    private static List<String> texts(JsonObject list, String field) {
        return StreamSupport.stream(list.getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(item -> item.get(field).getAsString())
                .toList();
    }
}
