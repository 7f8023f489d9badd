package org.schulhof.api.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.filter.RefusedTextException;

/**
 * Tells the reader of a page what became of what they did, on this page or the one it leads to. The frame shows it at the head of
 * the page, or beside the input that has to be mended. Keys are those of the module's messages, whose component asks for this
 * service; page beans call it, in the request of their page.
 */
@ProviderType
public interface Feedback {

    /** It is done. */
    void done(String key, Object... arguments);

    /** It was not done, for a reason that is none of one input. */
    void refused(String key, Object... arguments);

    /** @param field client id of the input to mend */
    void refusedAt(String field, String key, Object... arguments);

    /**
     * The school's filters do not let through what was written (R38). Pages whose inputs are named like the fields need not do
     * this: the frame does.
     *
     * @param input client id of the input of a field, null to say it at the head of the page
     */
    void refused(RefusedTextException refusal, Function<String, @Nullable String> input);
}
