package org.schulhof.forum.internal.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** Posts by their words: {@code search.xhtml?q=<text>&before=<post>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("search")
public final class SearchPage implements PageBean {

    private final Search search;
    private transient @Nullable List<Hit> hits;

    @Activate
    public SearchPage(@Reference Search search) {
        this.search = search;
    }

    public String getText() {
        return PageAddress.current().text("q");
    }

    private List<Hit> hits() {
        if (hits == null) {
            hits = search.find(getText(), PageAddress.current().id("before").orElse(0L));
        }
        return hits;
    }

    public List<Hit> getHits() {
        return hits().subList(0, Math.min(Search.PAGE, hits().size()));
    }

    /** Where the next page begins; 0 if there is none. */
    public long getNext() {
        return hits().size() > Search.PAGE ? getHits().get(Search.PAGE - 1).postId() : 0;
    }
}
