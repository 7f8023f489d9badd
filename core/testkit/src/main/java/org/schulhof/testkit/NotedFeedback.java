package org.schulhof.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.page.Feedback;

/** Notes which messages page beans gave their readers, for there is no page. */
public final class NotedFeedback implements Feedback {

    private final List<String> keys = new ArrayList<>();

    @Override
    public void done(String key, Object... arguments) {
        keys.add(key);
    }

    @Override
    public void refused(String key, Object... arguments) {
        keys.add(key);
    }

    @Override
    public void refusedAt(String field, String key, Object... arguments) {
        keys.add(key);
    }

    @Override
    public void refused(RefusedTextException refusal, Function<String, @Nullable String> input) {
        refusal.verdict().findings().forEach(finding -> keys.add(finding.field()));
    }

    /** In their order; of a refused text the fields. */
    public List<String> keys() {
        return List.copyOf(keys);
    }
}
