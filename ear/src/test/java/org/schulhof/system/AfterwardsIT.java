package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Looks back on what all other system tests did. */
@SystemTest
@Order(Integer.MAX_VALUE)
class AfterwardsIT {

    @Test
    void theServerHasNothingToComplainOf(Portal portal) {
        assertThat(portal.log().severe()).isEmpty();
    }
}
