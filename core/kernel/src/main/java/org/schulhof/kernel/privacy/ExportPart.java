package org.schulhof.kernel.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one holder has put into an export.
 *
 * @param what it holds, in the reader's language
 * @param files by their names in the archive
 * @param fault number of the failure that has left it incomplete, or null
 */
record ExportPart(
        String title,
        List<String> what,
        List<String> files,
        @Nullable String fault) {}
