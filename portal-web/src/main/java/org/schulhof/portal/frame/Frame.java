package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows. */
@Named("frame")
@RequestScoped
public class Frame {

    /** Beside "more", on a phone. */
    private static final int BOTTOM_BAR = 4;

    private final Instance<Navigation> navigation;
    private final AdministrationPages administrationPages;
    private final PortalTexts texts;
    private @Nullable List<NavigationEntry> modules;
    private @Nullable List<NavigationEntry> administration;

    @Inject
    public Frame(Instance<Navigation> navigation, AdministrationPages administrationPages, PortalTexts texts) {
        this.navigation = navigation;
        this.administrationPages = administrationPages;
        this.texts = texts;
    }

    /** The start page, then the modules open to the reader. */
    public List<NavigationEntry> getModules() {
        if (modules == null) {
            NavigationEntry start = new NavigationEntry(
                    "start", texts.get("nav.start"), "house", -1, "/", isShowing("/index.xhtml"), 0);
            List<NavigationEntry> open =
                    navigation.isResolvable() ? navigation.get().modules() : List.of();
            modules = Stream.concat(Stream.of(start), open.stream()).toList();
        }
        return modules;
    }

    public List<NavigationEntry> getBottomBar() {
        return getModules().stream().limit(BOTTOM_BAR).toList();
    }

    public List<NavigationEntry> getAdministration() {
        if (administration == null) {
            administration = administrationPages.open();
        }
        return administration;
    }

    public String getSchoolName() {
        return texts.get("school.unnamed");
    }

    public String getAccent() {
        return "green";
    }

    /** What the reader chose: {@code light}, {@code dark}, or {@code auto} as the device does. */
    public String getTheme() {
        return "auto";
    }

    /** When the dark theme's style sheet holds. */
    public String getDarkMedia() {
        return switch (getTheme()) {
            case "dark" -> "all";
            case "light" -> "not all";
            default -> "(prefers-color-scheme: dark)";
        };
    }

    public int getUnreadNotifications() {
        return 0;
    }

    static boolean isShowing(String viewId) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getViewRoot() != null && faces.getViewRoot().getViewId().startsWith(viewId);
    }
}
