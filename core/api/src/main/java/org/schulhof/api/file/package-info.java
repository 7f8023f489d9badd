/** Contents of files: streamed, stored once per content, whole or not at all; and files that belong to what people write. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
