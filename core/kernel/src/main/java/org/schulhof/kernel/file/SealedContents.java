package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Opens contents that lie sealed, so that the virus scanner sees them as they came. */
public interface SealedContents {

    /** Empty if the content is not sealed, or nobody's any more. */
    Optional<InputStream> open(String sha256) throws IOException;
}
