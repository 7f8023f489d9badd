/**
 * The school's word and link filters (R38): lists that the administration keeps, held in memory and asked for every text.
 * How texts and lists are compared is in {@code match}.
 */
package org.schulhof.kernel.filter;
