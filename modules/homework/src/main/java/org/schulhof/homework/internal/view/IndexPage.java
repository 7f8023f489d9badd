package org.schulhof.homework.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.overview.Overview;
import org.schulhof.homework.internal.overview.Row;
import org.schulhof.homework.internal.overview.SetRow;
import org.schulhof.homework.internal.overview.SetTasks;

/**
 * Tasks over all subjects: {@code index.xhtml?of=&view=&page=}. {@code of} is {@code own} for a pupil, {@code set} for a
 * teacher, or the id of a child; without it, the first that the reader has.
 */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("homework")
public final class IndexPage implements PageBean {

    private static final String OWN = "own";
    private static final String SET = "set";

    private final Overview overview;
    private final SetTasks setTasks;
    private transient @Nullable List<Tab> tabs;
    private transient @Nullable List<Row> rows;
    private transient @Nullable List<SetRow> setRows;

    @Activate
    public IndexPage(@Reference Overview overview, @Reference SetTasks setTasks) {
        this.overview = overview;
        this.setTasks = setTasks;
    }

    /**
     * Whose tasks.
     *
     * @param of as in the address
     * @param child null unless it is one
     */
    public record Tab(String of, @Nullable Person child) {}

    public List<Tab> getTabs() {
        if (tabs == null) {
            tabs = new ArrayList<>();
            if (setTasks.maySet()) {
                tabs.add(new Tab(SET, null));
            }
            if (overview.isPupil()) {
                tabs.add(new Tab(OWN, null));
            }
            for (Person child : overview.children()) {
                tabs.add(new Tab(Long.toString(child.id()), child));
            }
        }
        return tabs;
    }

    public String getOf() {
        String asked = PageAddress.current().text("of");
        return getTabs().stream()
                .map(Tab::of)
                .filter(asked::equals)
                .findFirst()
                .orElseGet(() -> getTabs().isEmpty() ? OWN : getTabs().get(0).of());
    }

    public boolean isTeaching() {
        return getOf().equals(SET);
    }

    /** Id of the child, or nothing. */
    public String getChild() {
        return getOf().equals(OWN) || isTeaching() ? "" : getOf();
    }

    public List<String> getViews() {
        return Arrays.stream(isTeaching() ? SetTasks.View.values() : Overview.View.values())
                .map(Enum::toString)
                .toList();
    }

    public String getView() {
        String asked = PageAddress.current().text("view");
        return getViews().contains(asked) ? asked : getViews().get(0);
    }

    public int getPage() {
        return PageAddress.current().page();
    }

    private int offset() {
        return (getPage() - 1) * Overview.PAGE;
    }

    private List<Row> rows() {
        if (rows == null) {
            Overview.View view = Overview.View.valueOf(getView());
            rows = getChild().isEmpty()
                    ? overview.own(view, offset(), Overview.PAGE + 1)
                    : overview.ofChild(Long.parseLong(getChild()), view, offset(), Overview.PAGE + 1);
        }
        return rows;
    }

    private List<SetRow> setRows() {
        if (setRows == null) {
            setRows = setTasks.of(SetTasks.View.valueOf(getView()), offset(), Overview.PAGE + 1);
        }
        return setRows;
    }

    public List<Row> getRows() {
        return isTeaching() ? List.of() : page(rows());
    }

    public List<SetRow> getSetRows() {
        return isTeaching() ? page(setRows()) : List.of();
    }

    private static <T> List<T> page(List<T> all) {
        return all.subList(0, Math.min(Overview.PAGE, all.size()));
    }

    public boolean isMore() {
        return (isTeaching() ? setRows() : rows()).size() > Overview.PAGE;
    }

    /** For the matrix. */
    public List<Group> getGroups() {
        return setTasks.groups();
    }
}
