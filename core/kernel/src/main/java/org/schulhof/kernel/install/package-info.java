/**
 * Installing, updating and removing modules: what is uploaded is checked before anything of it runs.
 *
 * <p>What is absent: running modules, see {@code org.schulhof.kernel.module}.
 */
package org.schulhof.kernel.install;
