package org.schulhof.homework.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.load.DayLoad;
import org.schulhof.homework.internal.load.Warning;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;

/** The form of a task: {@code edit.xhtml?id=} or a new one, {@code edit.xhtml?group=}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("edit")
public final class EditPage implements PageBean {

    private final TaskForms forms;
    private TaskForm form = new TaskForm();
    private ArrayList<Warning> warnings = new ArrayList<>();
    private String override = "";
    private boolean begun;
    private transient @Nullable List<Group> groups;

    @Activate
    public EditPage(@Reference TaskForms forms) {
        this.forms = forms;
    }

    /** Filled with the task or the beginnings of a new one. */
    public TaskForm getForm() {
        if (!begun) {
            begun = true;
            form = forms.begin(
                    PageAddress.current().id("id").orElse(null),
                    PageAddress.current().id("group").orElse(null));
        }
        return form;
    }

    public boolean isFresh() {
        return getForm().getId() == null;
    }

    public boolean isDraft() {
        return getForm().isDraft();
    }

    /** Name under which the browser keeps what is typed. */
    public String getDraftName() {
        return isFresh() ? "task" : "task-" + getForm().getId();
    }

    public List<Group> getGroups() {
        if (groups == null) {
            groups = forms.groups();
        }
        return groups;
    }

    public List<HandInKind> getKinds() {
        return Arrays.asList(HandInKind.values());
    }

    /** The pupils of the first group that is chosen, to choose single ones. */
    public List<Person> getPupils() {
        return forms.pupils(getForm());
    }

    /** Stored words of a group and of a person, for the choices. */
    public String group(long id) {
        return Target.group(id).text();
    }

    public String person(long id) {
        return Target.person(id).text();
    }

    /** The days around the deadline. */
    public List<DayLoad> getLoad() {
        return forms.load(getForm());
    }

    /** Whether this is the day of the deadline. */
    public boolean isDue(LocalDate day) {
        return day.toString().equals(getForm().getDueDay());
    }

    /** What it would be with this task, of the limit, in per cent; 100 is the most that is shown. */
    public int percentWith(DayLoad load) {
        return load.limit() == 0 ? 0 : Math.min(100, (load.minutes() + getForm().getMinutes()) * 100 / load.limit());
    }

    public List<Warning> getWarnings() {
        return warnings;
    }

    /** FREE, REASON or NEVER once the task was refused; empty before. */
    public String getOverride() {
        return override;
    }

    /** Another person or day was chosen. */
    public void choose() {
        warnings = new ArrayList<>();
        override = "";
    }

    public @Nullable String keep() {
        return forms.keep(getForm());
    }

    /** @return null to stay and mend, or to read the warnings */
    public @Nullable String set() {
        TaskForms.Outcome outcome = forms.set(getForm(), warnings);
        warnings = new ArrayList<>(outcome.warnings());
        override = outcome.override();
        return outcome.page();
    }

    public List<Attachment> getChosen() {
        return forms.chosen(getForm(), false);
    }

    public List<Attachment> getSolutionChosen() {
        return forms.chosen(getForm(), true);
    }

    static @Nullable LocalDateTime moment(String day, String time, LocalTime otherwise) {
        return day.isBlank() ? null : LocalDate.parse(day).atTime(time.isBlank() ? otherwise : LocalTime.parse(time));
    }
}
