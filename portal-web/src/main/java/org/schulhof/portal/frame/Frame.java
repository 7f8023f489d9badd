package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.live.LiveStreams;
import org.schulhof.kernel.notification.NotificationInbox;

/** Where the reader can go from every page. Asked many times while a page is made, so it asks once. */
@Named("frame")
@RequestScoped
public class Frame {

    /** Beside "more", on a phone. */
    private static final int BOTTOM_BAR = 4;

    private final Instance<Navigation> navigation;
    private final AdministrationPages administrationPages;
    private final NotificationInbox notifications;
    private final LiveStreams live;
    private final Reader reader;
    private final PortalTexts texts;

    private @Nullable List<NavigationEntry> modules;
    private @Nullable List<NavigationSection> administration;
    private @Nullable Long unreadNotifications;

    @Inject
    public Frame(
            Instance<Navigation> navigation,
            AdministrationPages administrationPages,
            NotificationInbox notifications,
            LiveStreams live,
            Reader reader,
            PortalTexts texts) {
        this.navigation = navigation;
        this.administrationPages = administrationPages;
        this.notifications = notifications;
        this.live = live;
        this.reader = reader;
        this.texts = texts;
    }

    /** The modules open to the reader. */
    public List<NavigationEntry> getModules() {
        if (modules == null) {
            modules = navigation.isResolvable() ? navigation.get().modules() : List.of();
        }
        return modules;
    }

    public List<NavigationEntry> getBottomBar() {
        return getModules().stream().limit(BOTTOM_BAR).toList();
    }

    /** The start page, then the modules. */
    public List<NavigationEntry> getRail() {
        NavigationEntry start =
                new NavigationEntry("start", texts.get("nav.start"), "house", -1, "/", isShowing("/index.xhtml"), 0);
        return Stream.concat(Stream.of(start), getModules().stream()).toList();
    }

    public List<NavigationSection> getAdministration() {
        if (administration == null) {
            administration = administrationPages.open();
        }
        return administration;
    }

    /** Where the page begins to hear what happens; null if nobody has signed in. */
    public @Nullable String getLivePosition() {
        return reader.isSignedIn() ? live.position(reader.getPerson().id()).toString() : null;
    }

    public long getUnreadNotifications() {
        if (unreadNotifications == null) {
            unreadNotifications = reader.isSignedIn() ? notifications.countUnread() : 0;
        }
        return unreadNotifications;
    }

    static boolean isShowing(String viewId) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getViewRoot() != null && faces.getViewRoot().getViewId().startsWith(viewId);
    }
}
