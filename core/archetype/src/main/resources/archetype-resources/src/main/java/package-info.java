/** Notices of some for all. A template: make of it what your module is about. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
