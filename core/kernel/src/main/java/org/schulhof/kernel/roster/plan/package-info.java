/** What an import would do to the school, worked out without a database: the files against a picture of the school. */
package org.schulhof.kernel.roster.plan;
