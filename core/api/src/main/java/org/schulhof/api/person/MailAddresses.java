package org.schulhof.api.person;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The addresses of people's accounts, {@code account@domain} (R2). Programs know people by them, whether or not there is mail. */
@ProviderType
public interface MailAddresses {

    /** The school's domain; of a school without one, a domain that can't exist. */
    String domain();

    /**
     * Whose addresses these are, whether or not the current person could find them; in one query. For deciding who is meant, never
     * to be told to somebody who may not find them. Addresses of nobody are missing from the result.
     *
     * @param addresses in any case of letters; the result has them as they were given
     */
    Map<String, Long> whose(Collection<String> addresses);
}
