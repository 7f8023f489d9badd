/** What the rest of the portal sees of people's files: to attach from and to save to. What is absent: rights, which the tree has. */
@NullMarked
package org.schulhof.files.internal.exchange;

import org.jspecify.annotations.NullMarked;
