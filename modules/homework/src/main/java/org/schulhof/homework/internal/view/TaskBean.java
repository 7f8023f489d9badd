package org.schulhof.homework.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.TextTooLongException;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandIns;
import org.schulhof.homework.internal.handin.PupilTask;
import org.schulhof.homework.internal.handin.RefusedHandInException;

/** A task as a pupil or guardian sees it: {@code task.xhtml?id=&child=}; and what the pupil hands in. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("task")
public final class TaskBean implements PageBean {

    private final HandIns handIns;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable Long child;
    private @Nullable String text;
    private ArrayList<Long> files = new ArrayList<>();
    private ArrayList<String> team = new ArrayList<>();
    private boolean filled;
    private transient @Nullable PupilTask shown;

    @Activate
    public TaskBean(@Reference HandIns handIns, @Reference Feedback feedback) {
        this.handIns = handIns;
        this.feedback = feedback;
    }

    public PupilTask getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
                child = PageAddress.current().id("child").orElse(null);
            }
            shown = handIns.open(id, child);
            fill(shown);
        }
        return shown;
    }

    /** The form begins with the draft, or else with what was handed in. */
    private void fill(PupilTask task) {
        if (!filled) {
            filled = true;
            HandIn handIn = task.handIn();
            text = handIn == null || !task.own() ? "" : handIn.draft().isEmpty() ? task.html() : handIn.draft();
            team = new ArrayList<>(
                    task.team().stream().map(Person::id).map(String::valueOf).toList());
            files = new ArrayList<>(Beside.ids(task.handedIn(), task.html()));
        }
    }

    /** Those that do not stand in the text. */
    public List<Attachment> beside(List<Attachment> all, String html) {
        return Beside.of(all, html);
    }

    /** Changes with each hand-in, so that the page's script knows whether what it kept has arrived. */
    public String getStamp() {
        HandIn handIn = getShown().handIn();
        return handIn == null
                ? "0"
                : handIn.handedInAt()
                        .map(at -> Long.toString(at.toEpochMilli()))
                        .orElse("0");
    }

    /** @return null to stay and mend what is wrong */
    public @Nullable String handIn() {
        getShown();
        try {
            handIns.handIn(
                    id, getText(), files, team.stream().map(Long::valueOf).toList());
        } catch (RefusedHandInException e) {
            feedback.refused("handIn.refused." + e.reason());
            return null;
        } catch (TextTooLongException e) {
            feedback.refusedAt("form:text", "text.tooLong", e.longest());
            return null;
        } catch (UnknownAttachmentException e) {
            feedback.refusedAt("form:files", "file.gone");
            return null;
        }
        feedback.done("handIn.done");
        return here();
    }

    public @Nullable String untick() {
        getShown();
        try {
            handIns.untick(id);
        } catch (RefusedHandInException e) {
            feedback.refused("handIn.refused." + e.reason());
            return null;
        }
        return here();
    }

    private String here() {
        return "task?faces-redirect=true&id=" + id;
    }

    public String getText() {
        getShown();
        return text == null ? "" : text;
    }

    public void setText(@Nullable String typed) {
        text = typed == null ? "" : typed;
    }

    /** With whom it can be handed in; none unless the task is for teams, and whoever was asked into one does not change it. */
    public List<Person> getPartners() {
        HandIn handIn = getShown().handIn();
        return getShown().task().isForTeams() && (handIn == null || handIn.contentId() == handIn.id())
                ? handIns.partners(getShown().task().id())
                : List.of();
    }

    /** As the choice of a team names somebody. */
    public String key(Person partner) {
        return Long.toString(partner.id());
    }

    public List<String> getTeam() {
        getShown();
        return team;
    }

    public void setTeam(@Nullable List<String> chosen) {
        team = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public List<Long> getFiles() {
        getShown();
        return files;
    }

    public void setFiles(@Nullable List<Long> chosen) {
        files = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public List<Attachment> getChosen() {
        return getFiles().isEmpty()
                ? List.of()
                : handIns.chosen(getShown().task().id(), files);
    }
}
