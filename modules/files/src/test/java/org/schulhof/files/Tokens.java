package org.schulhof.files;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.schulhof.api.dav.DavPrecondition;

/** What a program shows with a request: tokens of locks, and no condition beside. */
public record Tokens(Set<String> tokens) implements DavPrecondition {

    public static Tokens none() {
        return new Tokens(Set.of());
    }

    public static Tokens of(String... tokens) {
        return new Tokens(Set.of(tokens));
    }

    @Override
    public void require(Function<List<String>, State> states) {
        // asks for nothing
    }
}
