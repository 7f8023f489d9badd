package org.schulhof.api.consent;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What people have consented to. A module that needs a consent for all that it does declares it ({@code
 * Module.consents()}) and is closed without; one that needs it for a part asks here. Answers hold for the moment: do not
 * keep them.
 */
@ProviderType
public interface Consents {

    /** Whether the consent holds for this person now, whoever has to give it (R21 to R23). */
    boolean isGiven(long personId, Consent consent);
}
