package org.schulhof.calendar.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Groups;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.calendar.Writers;

/** Who writes in the calendar of a group; name and end of a further one of one's own: {@code settings.xhtml?id=<calendar>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("settings")
public final class SettingsPage implements PageBean {

    private static final int MEMBERS = 200;

    private final Calendars calendars;
    private final CalendarSettings settings;
    private final Groups groups;
    private final People people;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable Long person;
    private transient @Nullable Shown shown;

    @Activate
    public SettingsPage(
            @Reference Calendars calendars,
            @Reference CalendarSettings settings,
            @Reference Groups groups,
            @Reference People people,
            @Reference Feedback feedback) {
        this.calendars = calendars;
        this.settings = settings;
        this.groups = groups;
        this.people = people;
        this.feedback = feedback;
    }

    public Shown getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
            }
            shown = calendars.shown(id);
            if (!shown.set() && !shown.further()) {
                throw new UnknownCalendarException("calendar with settings", id);
            }
        }
        return shown;
    }

    public Writers[] getChoices() {
        return Writers.values();
    }

    public String open(Writers who) {
        settings.open(getShown().id(), who);
        feedback.done("settings.saved");
        return here();
    }

    private String here() {
        return "settings?faces-redirect=true&id=" + id;
    }

    /** People who are named, beside those who write anyway. */
    public List<Person> getNamed() {
        return people.named(getShown().calendar().named()).values().stream()
                .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                .toList();
    }

    /** Members who could be named. */
    public List<Person> getMembers() {
        Set<Long> named = getShown().calendar().named();
        return groups.members(getShown().calendar().groupId().orElse(0L), 0, MEMBERS).stream()
                .filter(member -> !named.contains(member.id()))
                .toList();
    }

    public @Nullable String add() {
        if (person == null) {
            return here();
        }
        try {
            settings.name(getShown().id(), person);
            feedback.done("settings.saved");
            return here();
        } catch (InvalidCalendarException e) {
            feedback.refused("calendars.invalid." + e.reason());
            return null;
        }
    }

    public String withdraw(long personId) {
        settings.unname(getShown().id(), personId);
        feedback.done("settings.saved");
        return here();
    }

    public @Nullable String rename() {
        try {
            settings.rename(getShown().id(), getName());
            feedback.done("settings.saved");
            return here();
        } catch (InvalidCalendarException e) {
            feedback.refusedAt("rename:name", "calendars.invalid." + e.reason());
            return null;
        }
    }

    public String delete() {
        settings.delete(getShown().id());
        feedback.done("settings.deleted");
        return "calendars?faces-redirect=true";
    }

    public String getName() {
        if (name == null) {
            name = getShown().name();
        }
        return name;
    }

    public void setName(@Nullable String typed) {
        name = typed == null ? "" : typed;
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long chosen) {
        person = chosen;
    }
}
