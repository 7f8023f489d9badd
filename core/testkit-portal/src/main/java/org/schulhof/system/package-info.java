/**
 * Tests of the whole: the portal as {@code ./schulhof run} starts it, used in a real browser. One portal serves them all,
 * so a test leaves behind what it found, or works with people and groups of its own.
 */
package org.schulhof.system;
