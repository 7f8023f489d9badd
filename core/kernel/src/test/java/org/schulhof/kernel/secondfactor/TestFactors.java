package org.schulhof.kernel.secondfactor;

import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.setting.Installation;

/** Second factors for tests in which nobody has one. */
public final class TestFactors {

    private TestFactors() {}

    public static SecondFactors none(TestCore core, Policies policies) {
        return new SecondFactors(core.entityManager, new SecretBox(new Installation()), policies, core.clock);
    }
}
