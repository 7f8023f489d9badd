/**
 * Seals: keys of modules, encrypted by the school's key, which lies outside of the database. What is absent: ciphers of our own (they are
 * Tink's), and who may read.
 */
@NullMarked
package org.schulhof.kernel.seal;

import org.jspecify.annotations.NullMarked;
