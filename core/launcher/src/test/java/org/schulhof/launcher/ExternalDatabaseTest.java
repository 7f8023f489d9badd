package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

    @Test
    void userAndPasswordAreTakenOutOfTheUrl() {
        Database database = ExternalDatabase.parse(
                "jdbc:mariadb://db.example:3306/portal?user=anna&sslMode=trust&password=a%26b", Map.of());

        assertThat(database)
                .isEqualTo(new Database("jdbc:mariadb://db.example:3306/portal?sslMode=trust", "anna", "a&b"));
        assertThat(database.toString()).doesNotContain("a&b");
    }

    @Test
    void userAndPasswordMayComeFromTheEnvironment() {
        Map<String, String> environment = Map.of("SCHULHOF_DB_USER", "anna", "SCHULHOF_DB_PASSWORD", "secret");

        assertThat(ExternalDatabase.parse("jdbc:mariadb://db.example/portal", environment))
                .isEqualTo(new Database("jdbc:mariadb://db.example/portal", "anna", "secret"));
    }

    @Test
    void anotherKindOfDatabaseIsRefusedWithoutRepeatingThePassword() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ExternalDatabase.parse("jdbc:postgresql://db/portal?password=secret", Map.of()))
                .withMessageContaining("jdbc:postgresql://db/portal")
                .withMessageNotContaining("secret");
    }

    @Test
    void anUnreachableOneIsNamed() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ExternalDatabase.reach("jdbc:mariadb://127.0.0.1:1/portal?password=secret", Map.of()))
                .withMessageContaining("127.0.0.1:1/portal")
                .withMessageNotContaining("secret");
    }
}
