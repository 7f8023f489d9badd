/** Folders and files, who may do what with them, and what is done with them. */
@NullMarked
package org.schulhof.files.internal.tree;

import org.jspecify.annotations.NullMarked;
