package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Looks back on what all other system tests did. */
@SystemTest
@Order(Integer.MAX_VALUE)
class AfterwardsIT {

    @Test
    void theServerHasNothingToComplainOf(Portal portal) {
        assertThat(portal.log().severe()).allMatch(entry -> isIntended(entry) || isTheServersOwn(entry));
    }

    /** Failures that a test asks for have it in their name: of an exception's class, or of a table that is missing. */
    private static boolean isIntended(String entry) {
        return entry.toLowerCase(Locale.ROOT).contains("intended");
    }

    /** Its locator of services looks into each new bundle a moment later, when a short-lived one may be gone again. */
    private static boolean isTheServersOwn(String entry) {
        return entry.contains("The bundle is uninstalled")
                && entry.contains("hk2.osgiresourcelocator.ServiceLoaderImpl");
    }
}
