/**
 * What the portal expects of every module, as tests that a module's own test inherits: implement {@link
 * org.schulhof.testkit.contract.ModuleContract}.
 */
@NullMarked
package org.schulhof.testkit.contract;

import org.jspecify.annotations.NullMarked;
