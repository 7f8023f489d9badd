package org.schulhof.portal.filter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.schulhof.kernel.filter.FilterList;
import org.schulhof.portal.frame.PortalTexts;

/** What lists are called: by the school, or by what stands in them. */
@Named("filterTitles")
@RequestScoped
public class ListTitles {

    private final PortalTexts texts;

    @Inject
    public ListTitles(PortalTexts texts) {
        this.texts = texts;
    }

    public String of(FilterList list) {
        return list.name().orElseGet(() -> texts.get("filters.list." + list.kind() + "-" + list.effect()));
    }

    /** What stands in it and what becomes of that. */
    public String about(FilterList list) {
        return texts.get("filters.about." + list.kind() + "-" + list.effect());
    }
}
