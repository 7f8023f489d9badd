package org.schulhof.api.inspection;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings reported content before the head of the school, who makes a case of it or turns it down (R19). The content stays
 * with its module, as an excerpt that nobody can alter or read until there is a case: then {@link InspectableContent} is
 * asked for exactly that excerpt, by {@link Inquiry#excerpt}.
 *
 * <p>Implemented by the portal, called by modules' services. Whether the person may read, and so report, the content is the
 * module's to check before.
 */
@ProviderType
public interface Reports {

    /**
     * Reports in the name of the current person, within the running transaction; the head is told once it has committed. The
     * reporter is told what the head decided.
     *
     * @return id of the report
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse the reason (R38); its field is
     *     {@code reason}
     * @throws TooManyReportsException if the person's reports of today are as many as one may make
     * @throws IllegalArgumentException if the excerpt was reported before
     */
    long report(NewReport report);
}
