package org.schulhof.messenger.internal.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.Person;

/**
 * Begins a chat or opens a group's room: {@code new.xhtml?q=<beginning of a name>}. Who was shown stays with the page, so that what is
 * pressed is what was seen, whoever has come or gone meanwhile.
 */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("newChat")
public final class NewChatPage implements PageBean {

    private final Openings openings;
    private final Feedback feedback;
    private @Nullable ArrayList<Long> personIds;
    private @Nullable ArrayList<Long> groupIds;
    private transient @Nullable Map<Long, Person> people;
    private transient @Nullable Map<Long, Group> groups;
    private transient @Nullable Map<Long, String> groupsOfPeople;

    @Activate
    public NewChatPage(@Reference Openings openings, @Reference Feedback feedback) {
        this.openings = openings;
        this.feedback = feedback;
    }

    public String getTyped() {
        return PageAddress.current().text("q");
    }

    public List<Long> getPersonIds() {
        if (personIds == null) {
            people = byId(openings.receivers(getTyped()), Person::id);
            personIds = new ArrayList<>(people.keySet());
        }
        return personIds;
    }

    public @Nullable Person person(long id) {
        List<Long> shown = getPersonIds();
        if (people == null) {
            people = openings.people(shown);
        }
        return people.get(id);
    }

    /** In which groups somebody is, as far as the reader sees it: of two with one name, the right one is found. */
    public String groupsOf(long personId) {
        if (groupsOfPeople == null) {
            groupsOfPeople = openings.groupsOf(getPersonIds());
        }
        return groupsOfPeople.getOrDefault(personId, "");
    }

    public List<Long> getGroupIds() {
        if (groupIds == null) {
            groups = byId(getTyped().isEmpty() ? openings.groups() : List.of(), Group::id);
            groupIds = new ArrayList<>(groups.keySet());
        }
        return groupIds;
    }

    public @Nullable Group group(long id) {
        List<Long> shown = getGroupIds();
        if (groups == null) {
            groups = openings.groups(shown);
        }
        return groups.get(id);
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        Map<Long, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    public @Nullable String begin(long personId) {
        try {
            return "index?faces-redirect=true&room=" + openings.with(personId);
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
    }

    public @Nullable String open(long groupId, boolean announcement) {
        try {
            return "index?faces-redirect=true&room=" + openings.ofGroup(groupId, announcement);
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
    }
}
