package org.schulhof.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.policy.CorePolicy;

class PolicySectionTest {

    @ParameterizedTest
    @EnumSource
    void eachPolicyOfTheCoreStandsBelowAHeading(CorePolicy policy) {
        assertThat(PolicySection.of(policy.policy())).isNotEqualTo(PolicySection.MODULES);
    }

    @Test
    void whatModulesDeclareStandsBelowTheirs() {
        assertThat(PolicySection.of(Policy.number("addressbook.lists", 3, 1, 9)))
                .isEqualTo(PolicySection.MODULES);
    }
}
