/** Files that belong to what people write: taken in, kept with the text, handed to its readers. What is absent: texts, which modules keep. */
@NullMarked
package org.schulhof.kernel.attachment;

import org.jspecify.annotations.NullMarked;
