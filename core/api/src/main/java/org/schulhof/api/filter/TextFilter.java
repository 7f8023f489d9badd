package org.schulhof.api.filter;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The school's word and link filters (R38). Every module asks before it stores or sends what a person wrote, whichever way
 * it came: a page, DAV, mail from outside, an import. Implemented by the portal.
 *
 * <p>A module's service, not its page, writes for instance
 *
 * <pre>{@code
 * filter.require(WrittenText.plain("title", title), WrittenText.html("body", body), WrittenText.plain("file", name));
 * }</pre>
 *
 * within its transaction, and lets the exception pass: the transaction is rolled back, and the portal shows the page again
 * as it was typed, with a sentence at each of the inputs {@code title}, {@code body} and {@code file}. Who has no page
 * (mail, DAV, jobs) calls {@link #check} and tells its writers in its own way, with the sentences of {@link #explain}.
 *
 * <p>Needs no request and nobody who has signed in, is safe for concurrent use, and answers from memory: 20,000 characters
 * take a few milliseconds, a line some microseconds, more in proportion. An answer holds for the lists of the moment; what was stored
 * before a word was listed is not asked again.
 */
@ProviderType
public interface TextFilter {

    /**
     * What the school refuses of these texts, all of it, so that a writer need not mend one thing after the other; of each text
     * at most 20 findings.
     *
     * @param texts all that belong together: title, body, names of attachments; any number, of any length
     */
    Verdict check(List<WrittenText> texts);

    /** As {@link #check(List)}. */
    default Verdict check(WrittenText... texts) {
        return check(List.of(texts));
    }

    /**
     * Returns if the school refuses nothing of these texts.
     *
     * @throws RefusedTextException with all that it refuses
     */
    default void require(List<WrittenText> texts) {
        Verdict verdict = check(texts);
        if (!verdict.isAllowed()) {
            throw new RefusedTextException(verdict);
        }
    }

    /** As {@link #require(List)}. */
    default void require(WrittenText... texts) {
        require(List.of(texts));
    }

    /**
     * What was refused and what to do, one or two plain sentences for the current person, in their language and form of address.
     * Outside of a person's request or job, in German for adults.
     */
    String explain(Finding finding);

    /** The same for somebody who has not signed in, such as who wrote a mail from outside: adults are addressed. */
    String explain(Finding finding, Locale locale);
}
