/** Pages on which people, groups and rights are administered. */
package org.schulhof.portal.administration;
