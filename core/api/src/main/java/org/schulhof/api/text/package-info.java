/**
 * Text that people write and others read: formatted, cleaned, searched. What is absent: editing, which the frame's tag
 * {@code <s:editor>} does, showing, which its tag {@code <s:text>} does, and the school's filters of words and links.
 */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
