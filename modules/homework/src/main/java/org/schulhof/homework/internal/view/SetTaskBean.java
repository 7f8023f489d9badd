package org.schulhof.homework.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.homework.internal.feedback.Marking;
import org.schulhof.homework.internal.feedback.PupilRow;
import org.schulhof.homework.internal.overview.SetTasks;
import org.schulhof.homework.internal.setting.Setting;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** A task as its teacher or a colleague sees it: {@code set.xhtml?id=}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("setTask")
public final class SetTaskBean implements PageBean {

    private final Teaching teaching;
    private final Setting setting;
    private final SetTasks setTasks;
    private final Marking marking;
    private final Attachments attachments;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private transient @Nullable Task task;
    private transient @Nullable List<PupilRow> pupils;

    @Activate
    public SetTaskBean(
            @Reference Teaching teaching,
            @Reference Setting setting,
            @Reference SetTasks setTasks,
            @Reference Marking marking,
            @Reference Attachments attachments,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.teaching = teaching;
        this.setting = setting;
        this.setTasks = setTasks;
        this.marking = marking;
        this.attachments = attachments;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public Task getTask() {
        if (task == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
            }
            task = teaching.readable(id);
        }
        return task;
    }

    public boolean isOwn() {
        return getTask().isBy(currentPerson.get().id());
    }

    public String getFor() {
        return setTasks.names(List.of(getTask())).apply(getTask());
    }

    /** Those that do not stand in the text. */
    public List<Attachment> getFiles() {
        return Beside.of(
                attachments.at(TaskStore.place(getTask().id())), getTask().html());
    }

    public List<Attachment> getSolutionFiles() {
        return isOwn()
                ? Beside.of(
                        attachments.at(TaskStore.solutionPlace(getTask().id())),
                        getTask().solutionHtml())
                : List.of();
    }

    public List<PupilRow> getPupils() {
        if (pupils == null) {
            pupils = isOwn() && !getTask().isDraft() ? marking.pupils(getTask().id()) : List.of();
        }
        return pupils;
    }

    public long getHandedIn() {
        return getPupils().stream().filter(row -> !row.standing().isOpen()).count();
    }

    public boolean isMissing() {
        return getHandedIn() < getPupils().size();
    }

    public String copy() {
        return "edit?faces-redirect=true&id=" + setting.copy(getTask().id());
    }

    public String withdraw() {
        setting.withdraw(getTask().id());
        feedback.done("task.withdrawn");
        return "set?faces-redirect=true&id=" + id;
    }

    public String restore() {
        setting.restore(getTask().id());
        feedback.done("task.restored");
        return "set?faces-redirect=true&id=" + id;
    }

    public String discard() {
        setting.discard(getTask().id());
        feedback.done("task.discarded");
        return "index?faces-redirect=true&of=set&view=DRAFTS";
    }

    public String remind() {
        feedback.done("remind.done", marking.remind(getTask().id()));
        return "set?faces-redirect=true&id=" + id;
    }
}
