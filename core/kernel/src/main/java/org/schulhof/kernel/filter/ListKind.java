package org.schulhof.kernel.filter;

import java.util.Optional;
import org.schulhof.kernel.filter.match.ListedLink;
import org.schulhof.kernel.filter.match.ListedWord;

/** What stands in a list. Stored by name. */
public enum ListKind {
    WORDS {
        @Override
        Optional<String> entry(String typed) {
            return ListedWord.of(typed).map(ListedWord::text);
        }
    },
    LINKS {
        @Override
        Optional<String> entry(String typed) {
            return ListedLink.of(typed).map(ListedLink::text);
        }
    };

    /** How an entry is kept, whichever way it was typed; empty if it can't be one. */
    abstract Optional<String> entry(String typed);
}
