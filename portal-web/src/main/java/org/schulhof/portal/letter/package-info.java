/** Letters in the browser: for whom, printing, fetching. */
package org.schulhof.portal.letter;
