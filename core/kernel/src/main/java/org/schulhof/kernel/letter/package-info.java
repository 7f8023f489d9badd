/**
 * Letters with which people sign in for the first time. Each carries a one-time password that is made when it is printed
 * and kept as a hash only; the printed file is for its issuer alone, and gone once they have it.
 */
package org.schulhof.kernel.letter;
