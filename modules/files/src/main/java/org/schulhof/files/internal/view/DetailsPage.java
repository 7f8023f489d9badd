package org.schulhof.files.internal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.FileState;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.files.internal.serve.Preview;
import org.schulhof.files.internal.sharing.Shares;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Share;
import org.schulhof.files.internal.tree.Tree;

/** One file or folder: what it shows, its versions, to whom it is open: {@code details.xhtml?id=<id>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("details")
public final class DetailsPage implements PageBean {

    private static final int FOUND = 8;

    private final Tree tree;
    private final Files files;
    private final Changes changes;
    private final Shares shares;
    private final Preview preview;
    private final Titles titles;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable String query;
    private @Nullable Long group;
    private @Nullable LocalDate lastDay;
    private boolean writable;
    private transient @Nullable Place place;
    private transient @Nullable FileState state;
    private transient @Nullable List<Share> given;

    @Activate
    public DetailsPage(
            @Reference Tree tree,
            @Reference Files files,
            @Reference Changes changes,
            @Reference Shares shares,
            @Reference Preview preview,
            @Reference Titles titles,
            @Reference People people,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.tree = tree;
        this.files = files;
        this.changes = changes;
        this.shares = shares;
        this.preview = preview;
        this.titles = titles;
        this.people = people;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public Place getPlace() {
        if (place == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
            }
            place = tree.open(id);
        }
        return place;
    }

    public Node getNode() {
        return getPlace().node();
    }

    public String getTitle() {
        return titles.title(getPlace());
    }

    /** The folder above, as far as the reader sees it; null otherwise. */
    public Titles.@Nullable Step getFolder() {
        List<Titles.Step> way = titles.way(getPlace());
        return way.size() < 2 ? null : way.get(way.size() - 2);
    }

    public String getIcon() {
        return Look.icon(getNode());
    }

    public String getSize() {
        return Look.size(getNode().size(), currentPerson.locale());
    }

    public String size(FileVersion version) {
        return Look.size(version.size(), currentPerson.locale());
    }

    public String getBy() {
        return getNode().changedBy().map(this::person).orElse("–");
    }

    private String person(long personId) {
        Person person = people.named(List.of(personId)).get(personId);
        return person == null ? "–" : person.name();
    }

    /** READY, or why it can't be read now. */
    public FileState getState() {
        if (state == null) {
            state = files.held(List.of(getNode())).getOrDefault(getNode().id(), FileState.READY);
        }
        return state;
    }

    /** How it is shown: PICTURE, PDF, SOUND, FILM, TEXT or NONE. */
    public Preview.Way getWay() {
        return getNode().isFolder() || getState() != FileState.READY
                ? Preview.Way.NONE
                : preview.way(getNode().type());
    }

    /** The beginning of a text. */
    public String getText() {
        return preview.text(getPlace().id());
    }

    public List<FileVersion> getVersions() {
        return getNode().isFolder() ? List.of() : files.versions(getPlace());
    }

    public String restore(int number) {
        return done(() -> files.restore(getPlace().id(), number), "versions.restored", here());
    }

    public boolean isMovable() {
        return getPlace().isMovable();
    }

    public boolean isWritable() {
        return getPlace().may(Permission.WRITE);
    }

    public boolean isShareable() {
        return getPlace().may(Permission.MANAGE) && !getPlace().isRoot();
    }

    /** Whether the reader says what members of the group do in it. */
    public boolean isOpened() {
        return getNode().isFolder()
                && getPlace().space().groupId().isPresent()
                && getPlace().may(Permission.MANAGE);
    }

    public Members[] getChoices() {
        return Members.values();
    }

    /** As it is said here or, for want of that, in the folder above. */
    public boolean isChosen(Members members) {
        return getNode().members().filter(members::equals).isPresent();
    }

    public String open(Members members) {
        return done(() -> changes.openTo(getPlace().id(), members), "saved", here());
    }

    public String rename() {
        return done(() -> changes.rename(getPlace().id(), getName()), "renamed", here());
    }

    public String trash() {
        long folder = getNode().parentId().orElse(0L);
        return done(() -> changes.trash(getPlace().id()), "trashed", "index?faces-redirect=true&folder=" + folder);
    }

    public List<Share> getGiven() {
        if (given == null) {
            given = shares.of(getPlace());
        }
        return given;
    }

    public Map<Long, String> getNames() {
        return shares.names(getGiven());
    }

    /** The last day of a share. */
    public LocalDate day(Instant end) {
        return LocalDate.ofInstant(end.minusSeconds(1), ZoneId.systemDefault());
    }

    public String getQuery() {
        if (query == null) {
            query = PageAddress.current().text("who");
        }
        return query;
    }

    /** Whom one can share with, by what was typed. */
    public List<Person> getFound() {
        return getQuery().isEmpty()
                ? List.of()
                : people.search(getQuery(), 0, FOUND).stream()
                        .filter(person -> person.id() != currentPerson.get().id())
                        .toList();
    }

    public List<Group> getGroups() {
        return shares.offered();
    }

    public String share(long person, boolean mayWrite) {
        return done(() -> shares.withPerson(getPlace().id(), person, mayWrite, lastDay), "share.done", here());
    }

    public String shareWithGroup() {
        return done(
                () -> shares.withGroup(getPlace().id(), group == null ? 0 : group, writable, lastDay),
                "share.done",
                here());
    }

    public String withdraw(long share) {
        return done(() -> shares.withdraw(getPlace().id(), share), "share.withdrawn", here());
    }

    private @Nullable String done(Runnable work, String key, String next) {
        try {
            work.run();
            feedback.done(key);
            return next;
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
    }

    private String here() {
        return "details?faces-redirect=true&id=" + getPlace().id();
    }

    public String getName() {
        if (name == null) {
            name = getNode().name();
        }
        return name;
    }

    public void setName(@Nullable String typed) {
        name = typed == null ? "" : typed;
    }

    public @Nullable Long getGroup() {
        return group;
    }

    public void setGroup(@Nullable Long chosen) {
        group = chosen;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate day) {
        lastDay = day;
    }

    public boolean isMayWrite() {
        return writable;
    }

    public void setMayWrite(boolean mayWrite) {
        writable = mayWrite;
    }
}
