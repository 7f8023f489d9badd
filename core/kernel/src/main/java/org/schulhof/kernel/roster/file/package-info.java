/** Reading what a school's administration exports: encoding, separator, columns, and every fault of every row. */
package org.schulhof.kernel.roster.file;
