/**
 * Modules in the browser: their pages, resources, page beans and servlets, and the gate before all of them.
 * {@code docs/module-host.md} tells how it works.
 *
 * <p>What is absent: the look, see {@code org.schulhof.portal.frame}, and installing modules, see
 * {@code org.schulhof.portal.administration}.
 */
@NullMarked
package org.schulhof.portal.module;

import org.jspecify.annotations.NullMarked;
