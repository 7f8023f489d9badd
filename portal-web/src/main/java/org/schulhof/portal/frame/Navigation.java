package org.schulhof.portal.frame;

import java.util.List;

/** Tells the frame where the reader can go. Implemented as a CDI bean by the one who knows the modules. */
public interface Navigation {

    /** The modules open to the reader now, those used most first. */
    List<NavigationEntry> modules();
}
