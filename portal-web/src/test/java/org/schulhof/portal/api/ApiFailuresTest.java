package org.schulhof.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;

class ApiFailuresTest {

    /** Neither faults are recorded nor texts explained here. */
    private final ApiFailures failures = new ApiFailures(null, null);

    @Test
    void whoWasTooLateToChangeSomethingIsToldSoAndTheServerHasNoFault() {
        Exception wrapped = new IllegalStateException(new OptimisticLockException("entity core_group, version 3"));

        assertThat(failures.problem(wrapped)).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.toString()).contains("changed-meanwhile").doesNotContain("version 3");
        });
        assertThat(failures.problem(new IllegalStateException("anything else"))).isEmpty();
    }
}
