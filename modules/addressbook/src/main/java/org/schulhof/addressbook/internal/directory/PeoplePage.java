package org.schulhof.addressbook.internal.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** The list of people with its search: {@code index.xhtml?q=<text>&from=<offset>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("people")
public final class PeoplePage implements PageBean {

    private static final int GROUPS_SHOWN = 4;

    private final Directory directory;
    private transient @Nullable Page<Listing> page;
    private transient @Nullable Listing me;

    @Activate
    public PeoplePage(@Reference Directory directory) {
        this.directory = directory;
    }

    public String getText() {
        return PageAddress.current().text("q");
    }

    public Page<Listing> getPage() {
        if (page == null) {
            page = directory.searchPeople(getText(), PageAddress.current().offset());
        }
        return page;
    }

    /** Whether this is the beginning of the whole list. */
    public boolean isStart() {
        return getText().isEmpty() && PageAddress.current().offset() == 0;
    }

    /** The reader, who stands above the list. */
    public Listing getMe() {
        if (me == null) {
            me = directory.me();
        }
        return me;
    }

    /** The page's people under the letters with which their last names begin. */
    public List<Section> getSections() {
        Map<String, List<Listing>> byLetter = new LinkedHashMap<>();
        getPage()
                .items()
                .forEach(listing -> byLetter.computeIfAbsent(
                                letter(listing.person().lastName()), letter -> new ArrayList<>())
                        .add(listing));
        return byLetter.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Ö stands under O, as in a telephone directory. */
    private static String letter(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.GERMAN);
        return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "#" : plain.substring(0, 1);
    }

    /** Some groups that match what was typed. */
    public List<Group> getGroups() {
        return getText().isEmpty()
                ? List.of()
                : directory.searchGroups(getText(), 0).items().stream()
                        .limit(GROUPS_SHOWN)
                        .toList();
    }

    /** People under one letter. */
    public record Section(String letter, List<Listing> people) {}
}
