package org.schulhof.api.policy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the school has decided. Answers hold for the moment: do not keep them. */
@ProviderType
public interface Policies {

    /**
     * Whether the school has switched it on.
     *
     * @throws IllegalArgumentException if the policy is not one that is on or off
     */
    boolean isOn(Policy policy);

    /**
     * The number that was decided.
     *
     * @throws IllegalArgumentException if the policy is not a number
     */
    int number(Policy policy);

    /** The option that was chosen; of any other policy the value as it is stored. */
    String choice(Policy policy);

    /** The options that were chosen, in the order of the policy; none if none was. */
    List<String> several(Policy policy);
}
