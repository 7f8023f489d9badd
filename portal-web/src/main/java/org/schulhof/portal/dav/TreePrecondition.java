package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavPrecondition;

/** On what a request depends that changes something in a tree. */
final class TreePrecondition implements DavPrecondition {

    private final DavPlace.InTree at;
    private final Function<String, Optional<List<String>>> paths;
    private final IfHeader header;
    private final EtagCondition etags;

    /** @param paths where an address leads in the same tree; empty if it leads elsewhere */
    TreePrecondition(DavPlace.InTree at, HttpServletRequest request, Function<String, Optional<List<String>>> paths) {
        this.at = at;
        this.paths = paths;
        this.header = IfHeader.parse(request.getHeader("If"));
        this.etags = EtagCondition.of(request);
    }

    @Override
    public Set<String> tokens() {
        return header.tokens();
    }

    @Override
    public void require(Function<List<String>, State> states) {
        State here = states.apply(at.path());
        if (!etags.holds(here.there(), here.tag()) || !header.holds(tag -> state(tag, here, states))) {
            throw new DavException(Reason.CHANGED_MEANWHILE);
        }
    }

    private State state(@Nullable String tag, State here, Function<List<String>, State> states) {
        return tag == null ? here : paths.apply(tag).map(states).orElse(State.NOTHING);
    }
}
