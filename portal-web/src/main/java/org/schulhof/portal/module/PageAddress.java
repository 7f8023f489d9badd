package org.schulhof.portal.module;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a module is: {@code /m/<module>/<page>}.
 *
 * @param page below the folder of pages in the module's bundle
 */
record PageAddress(String module, String page) {

    static final String START = "index.xhtml";

    private static final Pattern PATH = Pattern.compile("/m/([a-z]{2,30})/((?:[\\w-]+/)*[\\w-]+\\.xhtml)");

    static Optional<PageAddress> of(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new PageAddress(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The page of a module that this view is, if it is one. */
    static Optional<PageAddress> ofView(FacesContext faces) {
        UIViewRoot view = faces.getViewRoot();
        return view == null || view.getViewId() == null ? Optional.empty() : of(view.getViewId());
    }

    /** Where the page is in the bundle. */
    String entry() {
        return "schulhof/pages/" + page;
    }
}
