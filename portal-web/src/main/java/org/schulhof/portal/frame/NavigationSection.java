package org.schulhof.portal.frame;

import java.util.List;

/**
 * Links of the frame that belong together.
 *
 * @param id names its heading in the page
 * @param title in the reader's language
 * @param entries at least one
 */
public record NavigationSection(String id, String title, List<NavigationEntry> entries) {

    public NavigationSection {
        entries = List.copyOf(entries);
    }
}
