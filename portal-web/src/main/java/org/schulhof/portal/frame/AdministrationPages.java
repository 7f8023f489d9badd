package org.schulhof.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.schulhof.api.access.Access;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.portal.page.PortalPage;
import org.schulhof.portal.page.PortalPage.Section;
import org.schulhof.portal.page.PortalPages;

/** The pages of the administration, each for those who have its right. */
@ApplicationScoped
public class AdministrationPages {

    private final Reader reader;
    private final Access access;
    private final Cases cases;
    private final PortalTexts texts;

    @Inject
    public AdministrationPages(Reader reader, Access access, Cases cases, PortalTexts texts) {
        this.reader = reader;
        this.access = access;
        this.cases = cases;
        this.texts = texts;
    }

    /** By their sections; sections in which nothing is open are missing. */
    List<NavigationSection> open() {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        Map<Section, List<NavigationEntry>> entries = new EnumMap<>(Section.class);
        for (PortalPage page : PortalPages.ALL) {
            page.placeFor(access::has)
                    .filter(place -> isOfUse(page))
                    .ifPresent(place -> entries.computeIfAbsent(place.section(), section -> new ArrayList<>())
                            .add(entry(page, place.icon())));
        }
        return entries.entrySet().stream()
                .map(section -> new NavigationSection(
                        section.getKey().name().toLowerCase(Locale.ROOT),
                        texts.get("nav.section." + section.getKey()),
                        section.getValue()))
                .toList();
    }

    /** Cases are for the head and for those who are appointed to one. */
    private boolean isOfUse(PortalPage page) {
        return !page.path().equals(PortalPages.CASES)
                || access.has(CoreRight.CASES_OPEN.rightName())
                || cases.isInvolved();
    }

    private NavigationEntry entry(PortalPage page, String icon) {
        return new NavigationEntry(
                page.folderName(),
                texts.get("nav." + page.folderName()),
                icon,
                -1,
                page.path(),
                Frame.isShowing(page.folder()),
                0);
    }
}
