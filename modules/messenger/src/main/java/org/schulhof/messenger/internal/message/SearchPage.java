package org.schulhof.messenger.internal.message;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** Searches the reader's chats: {@code search.xhtml?q=<text>&before=<milliseconds>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("chatSearch")
public final class SearchPage implements PageBean {

    private final Search search;
    private transient Search.@Nullable Found found;

    @Activate
    public SearchPage(@Reference Search search) {
        this.search = search;
    }

    public String getTyped() {
        return PageAddress.current().text("q");
    }

    public Search.Found getFound() {
        if (found == null) {
            found = search.find(getTyped(), before());
        }
        return found;
    }

    /** Where this part begins, null at the newest message. */
    public @Nullable Instant getBefore() {
        return before().orElse(null);
    }

    private static Optional<Instant> before() {
        return PageAddress.current().id("before").map(Instant::ofEpochMilli);
    }

    /** Where to search further back, in milliseconds; null if there is nothing. */
    public @Nullable Long getFurther() {
        return getFound().from().map(Instant::toEpochMilli).orElse(null);
    }
}
