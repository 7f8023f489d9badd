/** Search from the frame's top bar. */
package org.schulhof.portal.search;
