package org.schulhof.api.person;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The person on whose behalf the running request or job works. */
@ProviderType
public interface CurrentPerson {

    /** @throws NotSignedInException outside of a request or job of a person */
    Person get();

    /** The language that this person reads, from their settings or else the browser. */
    Locale locale();
}
