package org.schulhof.forum.internal.forum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.forum.ForumModule;

/** A forum with who reads, writes and moderates: {@code settings.xhtml?id=<forum>}; without id a new one. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("settings")
public final class SettingsPage implements PageBean {

    private static final int FOUND = 6;

    private final ForumAdministration administration;
    private final People people;
    private final Groups groups;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable String about;
    private Part part = Part.WRITE;
    private String search = "";
    private transient @Nullable Forum forum;

    @Activate
    public SettingsPage(
            @Reference ForumAdministration administration,
            @Reference People people,
            @Reference Groups groups,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.administration = administration;
        this.people = people;
        this.groups = groups;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public @Nullable Long getId() {
        if (id == null) {
            id = PageAddress.current().id("id").orElse(null);
        }
        return id;
    }

    /** The forum; null for a new one. */
    public @Nullable Forum getForum() {
        if (forum == null && getId() != null) {
            forum = administration.changeable(getId());
        }
        return forum;
    }

    public boolean isOpen() {
        return getId() != null || administration.mayCreate();
    }

    public @Nullable String save() {
        try {
            if (getId() != null) {
                administration.describe(getId(), getName(), getAbout());
                feedback.done("settings.saved");
                return here();
            }
            long created = administration.create(getName(), getAbout());
            return "settings?faces-redirect=true&id=" + created;
        } catch (InvalidForumException e) {
            feedback.refusedAt("describe:name", "forum.invalid." + e.reason());
            return null;
        }
    }

    /** Each part with whom it is given to. */
    public List<Circle> getCircles() {
        Forum shown = getForum();
        if (shown == null) {
            return List.of();
        }
        Set<Subject> all = Arrays.stream(Part.values())
                .flatMap(some -> shown.subjects(some).stream())
                .collect(Collectors.toSet());
        Map<Long, Person> persons = people.named(ids(all, Subject.Kind.PERSON));
        Map<Long, Group> known = groups.findAll(all.stream()
                .filter(subject -> subject.kind() == Subject.Kind.GROUP || subject.kind() == Subject.Kind.OWNERS)
                .map(Subject::id)
                .collect(Collectors.toSet()));
        return Arrays.stream(Part.values())
                .map(some -> new Circle(
                        some,
                        shown.subjects(some).stream()
                                .map(subject ->
                                        new Entry(subject.text(), icon(subject), label(subject, persons, known)))
                                .sorted(java.util.Comparator.comparing(Entry::label))
                                .toList()))
                .toList();
    }

    private static Set<Long> ids(Set<Subject> subjects, Subject.Kind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private String label(Subject subject, Map<Long, Person> persons, Map<Long, Group> known) {
        Texts texts = Texts.of(ForumModule.class, currentPerson);
        String group =
                known.containsKey(subject.id()) ? known.get(subject.id()).name() : texts.get("settings.unknownGroup");
        return switch (subject.kind()) {
            case ALL -> texts.get("subject.all");
            case ROLE -> texts.get("subject.role." + subject.role());
            case GROUP -> group;
            case OWNERS -> texts.get("subject.owners", group);
            case PERSON ->
                persons.containsKey(subject.id()) ? persons.get(subject.id()).name() : texts.get("nobody");
        };
    }

    private static String icon(Subject subject) {
        return switch (subject.kind()) {
            case ALL -> "globe";
            case ROLE -> "users-round";
            case GROUP -> "users";
            case OWNERS -> "shield";
            case PERSON -> "user";
        };
    }

    /** Whom to give a part: who is found by what was typed; the whole school and its roles before that. */
    public List<Entry> getFound() {
        Texts texts = Texts.of(ForumModule.class, currentPerson);
        List<Entry> found = new ArrayList<>();
        String typed = search.strip().toLowerCase(currentPerson.locale());
        List<Subject> fixed = new ArrayList<>();
        fixed.add(Subject.EVERYBODY);
        Arrays.stream(Role.values()).map(Subject::of).forEach(fixed::add);
        fixed.stream()
                .map(subject -> new Entry(subject.text(), icon(subject), label(subject, Map.of(), Map.of())))
                .filter(entry ->
                        entry.label().toLowerCase(currentPerson.locale()).contains(typed))
                .forEach(found::add);
        if (!typed.isEmpty()) {
            for (Group group : groups.search(search, 0, FOUND)) {
                found.add(new Entry(Subject.group(group.id()).text(), "users", group.name()));
                found.add(new Entry(
                        Subject.owners(group.id()).text(), "shield", texts.get("subject.owners", group.name())));
            }
            people.search(search, 0, FOUND)
                    .forEach(person ->
                            found.add(new Entry(Subject.person(person.id()).text(), "user", person.name())));
        }
        return found;
    }

    public void give(String subject) {
        change(() -> administration.give(getId(), part, subject(subject)));
        search = "";
    }

    public void withdraw(Part from, String subject) {
        change(() -> administration.withdraw(getId(), from, subject(subject)));
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (InvalidForumException e) {
            feedback.refused("forum.invalid." + e.reason());
        }
        forum = null;
    }

    private static Subject subject(String text) {
        return Subject.parse(text).orElseThrow(() -> new UnknownForumException("subject", 0));
    }

    public String switchOff() {
        administration.switchOff(getId());
        return here();
    }

    public String switchOn() {
        administration.switchOn(getId());
        return here();
    }

    private String here() {
        return "settings?faces-redirect=true&id=" + id;
    }

    public Part[] getParts() {
        return Part.values();
    }

    public String getName() {
        if (name == null) {
            name = getForum() == null ? "" : getForum().name();
        }
        return name;
    }

    public void setName(@Nullable String text) {
        name = text == null ? "" : text;
    }

    public String getAbout() {
        if (about == null) {
            about = getForum() == null ? "" : getForum().about();
        }
        return about;
    }

    public void setAbout(@Nullable String text) {
        about = text == null ? "" : text;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part chosen) {
        part = chosen == null ? Part.WRITE : chosen;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String text) {
        search = text == null ? "" : text;
    }

    /** A part with whom it is given to. */
    public record Circle(Part part, List<Entry> entries) {}

    /** @param subject as {@link Subject#text} writes it */
    public record Entry(String subject, String icon, String label) {}
}
