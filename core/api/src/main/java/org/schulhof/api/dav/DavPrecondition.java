package org.schulhof.api.dav;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** On what a change of a {@link DavTree} depends: {@code If} (RFC 4918, 10.4), {@code If-Match} and {@code If-None-Match}. */
@ProviderType
public interface DavPrecondition {

    /** Tokens of locks that the client shows; each counts only for the person whose lock it is. */
    Set<String> tokens();

    /**
     * Asks whether it holds.
     *
     * @param states tells how something stands; is asked for what the client names, which may be anywhere in the tree
     * @throws DavException if it does not hold
     */
    void require(Function<List<String>, State> states);

    /**
     * How a folder or file stands.
     *
     * @param there whether it is there, for the current person
     * @param tag of its content; empty if it has none
     * @param tokens of the locks that hold there
     */
    record State(boolean there, String tag, Set<String> tokens) {

        public static final State NOTHING = new State(false, "", Set.of());

        public State {
            tokens = Set.copyOf(tokens);
        }
    }
}
