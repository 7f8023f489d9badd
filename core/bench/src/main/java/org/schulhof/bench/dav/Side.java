package org.schulhof.bench.dav;

import java.net.URI;
import java.util.List;

/**
 * A server that is measured.
 *
 * @param collection of the calendar, with a slash at the end
 * @param authorization as the header wants it; empty for none
 * @param processes all that work for it
 * @param wholeAtOnce whether a calendar can be put as a whole
 */
public record Side(String name, URI collection, String authorization, List<Long> processes, boolean wholeAtOnce) {

    public Side {
        processes = List.copyOf(processes);
    }
}
