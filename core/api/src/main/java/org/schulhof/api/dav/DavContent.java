package org.schulhof.api.dav;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** What is in a member, asked for only where a client wants it. */
@ConsumerType
public interface DavContent {

    /** As it was put. */
    void writeTo(OutputStream out) throws IOException;

    /**
     * As a report gives it.
     *
     * @param wanted {@code calendar-data} or {@code address-data} as it stands in the request, with what it says about parts and
     *     expansion
     */
    String data(DavElement wanted);
}
