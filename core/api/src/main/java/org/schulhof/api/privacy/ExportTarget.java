package org.schulhof.api.privacy;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Where a module puts the files of an export. */
@ProviderType
public interface ExportTarget {

    /** @param path of the file below the module's folder of the export, with {@code /} */
    void add(String path, InputStream content) throws IOException;
}
