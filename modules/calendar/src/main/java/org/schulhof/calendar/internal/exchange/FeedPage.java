package org.schulhof.calendar.internal.exchange;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Shown;

/** Switches the public part of a calendar on and off: {@code public.xhtml?id=<calendar>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("feed")
public final class FeedPage implements PageBean {

    private final PublicFeeds feeds;
    private @Nullable Long id;

    @Activate
    public FeedPage(@Reference PublicFeeds feeds) {
        this.feeds = feeds;
    }

    private long id() {
        if (id == null) {
            id = PageAddress.current().requiredId("id");
        }
        return id;
    }

    public Shown getShown() {
        return feeds.calendar(id());
    }

    public int getCount() {
        return feeds.count(id());
    }

    /** The whole of it; null as long as there is none. */
    public @Nullable String getAddress() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String host = request.getRequestURL()
                .substring(
                        0,
                        request.getRequestURL().length()
                                - request.getRequestURI().length());
        return feeds.address(id())
                .map(address ->
                        host + request.getContextPath() + "/o/" + CalendarModule.ID + "/feed/" + address + ".ics")
                .orElse(null);
    }

    public String toggle() {
        if (feeds.address(id()).isPresent()) {
            feeds.close(id());
        } else {
            feeds.open(id());
        }
        return "public?faces-redirect=true&id=" + id;
    }
}
