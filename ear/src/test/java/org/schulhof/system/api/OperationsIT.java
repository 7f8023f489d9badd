package org.schulhof.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitors;

/** Every operation that the portal describes, so that a new one is refused to the wrong ones and described like the others. */
@SystemTest
class OperationsIT {

    /** What no operation asks for. */
    private static final String USELESS_RIGHT = "core.audit.view";

    @Test
    void everyOperationIsClosedWithoutATokenAndWithoutItsRight(Portal portal, Visitors visitors) {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make("Ohne Rechte", USELESS_RIGHT);
        ApiClient nobody = ApiClient.showing(portal, Map.of());
        ApiClient rightless = ApiClient.withToken(portal, token);

        List<Operation> operations = Operation.all(nobody);
        assertThat(operations).hasSizeGreaterThan(25);
        assertThat(operations).allSatisfy(operation -> {
            HttpResponse<String> stranger = operation.callBy(nobody);
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(ApiClient.problem(stranger)).isEqualTo("credential-missing");
            HttpResponse<String> refused = operation.callBy(rightless);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(ApiClient.problem(refused)).isEqualTo("forbidden");
        });
        tokens.withdraw(token);
    }

    @Test
    void everyOperationIsDescribed(Portal portal) {
        assertThat(Operation.all(ApiClient.showing(portal, Map.of()))).allSatisfy(operation -> {
            JsonObject description = operation.description();
            assertThat(description.get("summary").getAsString()).isNotBlank();
            assertThat(description.getAsJsonArray("tags")).hasSize(1);
            assertThat(description.getAsJsonArray("security")).hasSize(1);
            assertThat(description.getAsJsonObject("responses").keySet()).contains("401", "403", "429", "500");
            if (description.has("parameters")) {
                for (JsonElement parameter : description.getAsJsonArray("parameters")) {
                    assertThat(parameter.getAsJsonObject().get("description").getAsString())
                            .isNotBlank();
                }
            }
        });
    }
}
