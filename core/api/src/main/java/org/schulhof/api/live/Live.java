package org.schulhof.api.live;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells the pages that people have open that something happened, over one connection of each browser session. It is a hint:
 * the truth is in the database. A page that was away for long gets {@code live.missed} and asks its module what it missed.
 *
 * <p>Implemented by the portal, called by modules' services within their transaction: pages hear of it once that has
 * committed, and never if it is rolled back. In the page, a module's script listens by
 *
 * <pre>{@code
 * schulhof.live('messenger.message', (content) => …);
 * schulhof.live('live.missed', () => …);
 * }</pre>
 */
@ProviderType
public interface Live {

    /** The longest content, in characters. */
    int LONGEST = 4_000;

    /**
     * Tells everything that these people have open. Who may not use the module now is not told; whether they may know what
     * the content says is the module's to check.
     *
     * @param personIds any number; without an open page nothing happens
     * @param kind the module's id, a dot, and a name of lower-case letters, digits and hyphens: {@code messenger.message}
     * @param content for the module's script, of at most {@link #LONGEST} characters; ids rather than texts
     * @throws IllegalArgumentException if the kind has another form, or the content is longer
     */
    void tell(Collection<Long> personIds, String kind, String content);

    /** As {@link #tell(Collection, String, String)}, for one person. */
    default void tell(long personId, String kind, String content) {
        tell(List.of(personId), kind, content);
    }
}
