/**
 * Modules' tables: migrations, entities and transactions, each module's own, in the core's database.
 *
 * <p>What is absent: the core's own tables, see {@code org.schulhof.kernel.database}.
 */
package org.schulhof.kernel.persistence;
