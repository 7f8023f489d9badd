package org.schulhof.testkit;

import java.util.ArrayList;
import java.util.List;
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

    /** In their order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }
}
