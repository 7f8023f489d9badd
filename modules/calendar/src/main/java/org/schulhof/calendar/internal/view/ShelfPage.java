package org.schulhof.calendar.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.exchange.PublicFeeds;

/** The reader's calendars with their colours: {@code calendars.xhtml}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("shelf")
public final class ShelfPage implements PageBean {

    private static final int NEW_HUE = 270;

    private final Calendars calendars;
    private final CalendarSettings settings;
    private final PublicFeeds feeds;
    private final Feedback feedback;
    private String name = "";
    private transient @Nullable List<Shown> rows;

    @Activate
    public ShelfPage(
            @Reference Calendars calendars,
            @Reference CalendarSettings settings,
            @Reference PublicFeeds feeds,
            @Reference Feedback feedback) {
        this.calendars = calendars;
        this.settings = settings;
        this.feeds = feeds;
        this.feedback = feedback;
    }

    public List<Shown> getRows() {
        if (rows == null) {
            rows = calendars.all();
        }
        return rows;
    }

    public List<Integer> getHues() {
        return Calendars.hues();
    }

    /** Whether the reader decides about a public part of the calendar. */
    public boolean opens(Shown row) {
        return feeds.isOffered() && feeds.isSetBy(row.calendar());
    }

    public void toggle(long id) {
        boolean hidden = getRows().stream().anyMatch(row -> row.id() == id && row.hidden());
        calendars.show(id, hidden);
        rows = null;
    }

    public String colour(long id, int hue) {
        calendars.colour(id, hue);
        return "calendars?faces-redirect=true";
    }

    public @Nullable String create() {
        try {
            settings.create(name, NEW_HUE);
            feedback.done("calendars.created");
            return "calendars?faces-redirect=true";
        } catch (InvalidCalendarException e) {
            feedback.refusedAt("create:name", "calendars.invalid." + e.reason());
            return null;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String typed) {
        name = typed == null ? "" : typed;
    }
}
