package org.schulhof.api.policy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the school has decided. Answers hold for the moment: do not keep them. */
@ProviderType
public interface Policies {

    /** @throws IllegalArgumentException if the policy is not one that is on or off */
    boolean isOn(Policy policy);

    /** @throws IllegalArgumentException if the policy is not a number */
    int number(Policy policy);

    /** The option that was chosen. */
    String choice(Policy policy);

    /** The options that were chosen. */
    List<String> several(Policy policy);
}
