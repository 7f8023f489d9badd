/**
 * What every page stands in: navigation, texts, dates as people say them, faults, and the headers that keep a page from
 * running anything but our own scripts. {@code docs/frame.md} shows how a page is made.
 */
@NullMarked
package org.schulhof.portal.frame;

import org.jspecify.annotations.NullMarked;
