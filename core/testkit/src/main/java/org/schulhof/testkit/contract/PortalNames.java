package org.schulhof.testkit.contract;

import java.util.Set;

/** Names that mean something of the portal's or of Faces' on every page, so that no page bean of a module can have them. */
public final class PortalNames {

    private static final Set<String> OF_THE_PORTAL = Set.of(
            "agreementTexts",
            "appearance",
            "avatars",
            "childrenToDecide",
            "closedModule",
            "consentClass",
            "consentMatrix",
            "consentModules",
            "currentPerson",
            "dates",
            "filterTitles",
            "frame",
            "moduleTitles",
            "msg",
            "notices",
            "personConsents",
            "portalAddress",
            "problem",
            "reader",
            "schoolDays",
            "schoolModules",
            "sourceTitles",
            "sprite",
            "startTiles",
            "text",
            "writing");

    private static final Set<String> OF_FACES = Set.of(
            "application",
            "cc",
            "component",
            "cookie",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    private PortalNames() {}

    /** Beans of the portal's own pages end with {@code Page}. */
    public static boolean isTaken(String name) {
        return OF_THE_PORTAL.contains(name) || OF_FACES.contains(name) || name.endsWith("Page");
    }
}
