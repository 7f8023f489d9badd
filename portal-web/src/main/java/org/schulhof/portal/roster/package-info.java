/** The import of people in the browser: upload, dry run, confirmation, progress. */
package org.schulhof.portal.roster;
