package org.schulhof.files.internal.view;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.Tree.Order;

/** A folder: {@code index.xhtml?folder=<id>&order=<order>&page=<n>}, {@code ?group=<id>}; without any the person's own. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("drive")
public final class DrivePage implements PageBean {

    private static final String PICKED = "pick";
    private static final String UNDO = "files.trashed";
    private static final int FULL = 100;

    private final Spaces spaces;
    private final Tree tree;
    private final Files files;
    private final Changes changes;
    private final Titles titles;
    private final People people;
    private final UploadLimits limits;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable Order order;
    private int page;
    private String name = "";
    private @Nullable String trashed;
    private transient @Nullable Place place;
    private transient @Nullable List<Row> rows;

    @Activate
    public DrivePage(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Files files,
            @Reference Changes changes,
            @Reference Titles titles,
            @Reference People people,
            @Reference UploadLimits limits,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.spaces = spaces;
        this.tree = tree;
        this.files = files;
        this.changes = changes;
        this.titles = titles;
        this.people = people;
        this.limits = limits;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public Place getPlace() {
        if (place == null) {
            if (id == null) {
                id = PageAddress.current()
                        .id("folder")
                        .orElseGet(() -> PageAddress.current()
                                .id("group")
                                .map(spaces::ofGroup)
                                .orElseGet(spaces::home));
                order = Arrays.stream(Order.values())
                        .filter(one -> one.name()
                                .equalsIgnoreCase(PageAddress.current().text("order")))
                        .findFirst()
                        .orElse(Order.NAME);
                page = PageAddress.current().page();
            }
            place = tree.open(id);
        }
        return place;
    }

    public String getTitle() {
        return titles.title(getPlace());
    }

    /** The way to this folder, without itself. */
    public List<Titles.Step> getWay() {
        List<Titles.Step> way = titles.way(getPlace());
        return way.subList(0, way.size() - 1);
    }

    public List<Row> getRows() {
        if (rows == null) {
            Place folder = getPlace();
            List<Node> nodes = tree.list(folder, getOrder(), (page - 1) * Tree.PAGE, Tree.PAGE);
            rows = Row.of(nodes, files.held(nodes), people, currentPerson.locale());
        }
        return rows;
    }

    public Order getOrder() {
        getPlace();
        return order == null ? Order.NAME : order;
    }

    public Order[] getOrders() {
        return Order.values();
    }

    public int getPage() {
        getPlace();
        return page;
    }

    public boolean isMore() {
        return tree.count(getPlace()) > (long) getPage() * Tree.PAGE;
    }

    public boolean isWritable() {
        return getPlace().may(Permission.WRITE);
    }

    public boolean isDropped() {
        return getPlace().permission() == Permission.DROP;
    }

    public boolean isOpenForUploads() {
        return isWritable() || isDropped();
    }

    public boolean isManaged() {
        return getPlace().may(Permission.MANAGE);
    }

    public boolean isHome() {
        return getPlace()
                .space()
                .personId()
                .filter(owner -> owner == currentPerson.get().id())
                .isPresent();
    }

    public boolean isOfGroup() {
        return getPlace().space().groupId().isPresent();
    }

    /** Of the quota, 0 to 100. */
    public int getUsedPercent() {
        Place folder = getPlace();
        return (int) Math.min(FULL, FULL * folder.space().usedBytes() / spaces.quota(folder.space()));
    }

    public String getUsed() {
        return Look.size(getPlace().space().usedBytes(), currentPerson.locale());
    }

    public String getQuota() {
        return Look.size(spaces.quota(getPlace().space()), currentPerson.locale());
    }

    public long getMostBytes() {
        return limits.mostBytes();
    }

    public long getMostMegabytes() {
        return limits.mostBytes() >> 20;
    }

    public String getMost() {
        return Look.size(limits.mostBytes(), currentPerson.locale());
    }

    public @Nullable String createFolder() {
        try {
            changes.createFolder(getPlace().id(), name);
            return here();
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
    }

    /** What is ticked goes into the trash, and can be taken back on the next page. */
    public String trash() {
        List<Long> picked = picked();
        try {
            picked.forEach(changes::trash);
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getFlash()
                    .put(UNDO, picked.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
        }
        return here();
    }

    /** Ids of what was thrown away just now; empty if nothing was. */
    public String getTrashed() {
        if (trashed == null) {
            Map<String, Object> flash =
                    FacesContext.getCurrentInstance().getExternalContext().getFlash();
            trashed = flash.get(UNDO) instanceof String ids ? ids : "";
        }
        return trashed;
    }

    public String undo() {
        Arrays.stream(getTrashed().split(","))
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .forEach(changes::restore);
        return here();
    }

    public @Nullable String move() {
        List<Long> picked = picked();
        return picked.isEmpty()
                ? here()
                : "move?faces-redirect=true&from=" + getPlace().id() + "&ids="
                        + picked.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** All that is ticked as one file. */
    public @Nullable String download() {
        List<Long> picked = picked();
        if (picked.isEmpty()) {
            return here();
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .redirect(faces.getExternalContext().getRequestContextPath() + "/s/" + FilesModule.ID + "/zip?ids="
                            + picked.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static List<Long> picked() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(PICKED, new String[0]);
        return Arrays.stream(values)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(Tree.PAGE)
                .toList();
    }

    private String here() {
        return "index?faces-redirect=true&folder=" + getPlace().id();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String typed) {
        name = typed == null ? "" : typed;
    }
}
