package org.schulhof.calendar.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** Entries by their words: {@code search.xhtml?q=<text>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("search")
public final class SearchPage implements PageBean {

    private final Agenda agenda;
    private final Wording wording;
    private transient @Nullable List<Item> hits;

    @Activate
    public SearchPage(@Reference Agenda agenda, @Reference Wording wording) {
        this.agenda = agenda;
        this.wording = wording;
    }

    public String getText() {
        return PageAddress.current().text("q");
    }

    public List<Item> getHits() {
        if (hits == null) {
            hits = agenda.search(getText());
        }
        return hits;
    }

    /** Whether there may be more than are shown. */
    public boolean isFull() {
        return getHits().size() == Agenda.HITS;
    }

    public String when(Item item) {
        String day = wording.fullDay(item.firstDay());
        return item.allDay() ? day : day + ", " + item.startTime();
    }
}
