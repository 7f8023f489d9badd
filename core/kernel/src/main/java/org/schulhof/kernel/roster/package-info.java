/**
 * Import of people, classes and courses from a school administration's lists. A dry run shows all that would happen; what
 * is confirmed is carried out as it was shown, in one transaction, or not at all.
 */
package org.schulhof.kernel.roster;
