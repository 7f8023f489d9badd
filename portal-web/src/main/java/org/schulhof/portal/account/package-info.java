/** What a person does with their own account: the password, and what they chose for themselves. */
@NullMarked
package org.schulhof.portal.account;

import org.jspecify.annotations.NullMarked;
