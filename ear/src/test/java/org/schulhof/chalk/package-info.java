/** A module for tests: people write formatted text with files on a board, and everybody who may use it reads, searches and quotes it. */
@NullMarked
package org.schulhof.chalk;

import org.jspecify.annotations.NullMarked;
