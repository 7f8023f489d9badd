package org.schulhof.homework.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
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
import org.schulhof.api.text.TextTooLongException;
import org.schulhof.homework.internal.feedback.InvalidExtensionException;
import org.schulhof.homework.internal.feedback.InvalidMarkException;
import org.schulhof.homework.internal.feedback.Marking;
import org.schulhof.homework.internal.feedback.PupilRow;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Task;

/** What a pupil has handed in, and the answer to it: {@code pupil.xhtml?task=&pupil=}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("pupil")
public final class PupilBean implements PageBean {

    private final Marking marking;
    private final Teaching teaching;
    private final Feedback feedback;
    private long taskId;
    private long pupilId;
    private boolean filled;
    private String mark = "";
    private String comment = "";
    private ArrayList<Long> files = new ArrayList<>();
    private String untilDay = "";
    private String untilTime = "23:59";
    private transient @Nullable PupilRow row;
    private transient @Nullable List<PupilRow> all;

    @Activate
    public PupilBean(@Reference Marking marking, @Reference Teaching teaching, @Reference Feedback feedback) {
        this.marking = marking;
        this.teaching = teaching;
        this.feedback = feedback;
    }

    public PupilRow getRow() {
        if (row == null) {
            if (taskId == 0) {
                taskId = PageAddress.current().requiredId("task");
                pupilId = PageAddress.current().requiredId("pupil");
            }
            row = marking.pupil(taskId, pupilId);
            fill(row);
        }
        return row;
    }

    private void fill(PupilRow shown) {
        if (!filled) {
            filled = true;
            if (shown.handIn() != null) {
                mark = shown.handIn().mark();
                comment = shown.handIn().commentHtml();
                files = new ArrayList<>(Beside.ids(marking.files(taskId, pupilId, true), comment));
            }
        }
    }

    public Task getTask() {
        getRow();
        return teaching.own(taskId);
    }

    /** Those that do not stand in the text. */
    public List<Attachment> getHandedIn() {
        return Beside.of(marking.files(getTask().id(), pupilId, false), getRow().html());
    }

    /** Id of the next pupil whose hand-in waits for an answer; 0 if there is none. */
    public long getNext() {
        getRow();
        if (all == null) {
            all = marking.pupils(taskId);
        }
        List<Long> waiting = all.stream()
                .filter(other -> other.handIn() != null
                        && other.handIn().isHandedIn()
                        && !other.handIn().isReturned()
                        && other.pupil().id() != pupilId)
                .map(other -> other.pupil().id())
                .toList();
        return waiting.isEmpty() ? 0 : waiting.get(0);
    }

    public @Nullable String giveBack() {
        getRow();
        try {
            marking.giveBack(taskId, pupilId, mark, comment, files);
        } catch (InvalidMarkException e) {
            feedback.refusedAt("form:mark", "mark.tooLong");
            return null;
        } catch (TextTooLongException e) {
            feedback.refusedAt("form:comment", "text.tooLong", e.longest());
            return null;
        } catch (UnknownAttachmentException e) {
            feedback.refusedAt("form:files", "file.gone");
            return null;
        }
        feedback.done("mark.done");
        return "set?faces-redirect=true&id=" + taskId;
    }

    public @Nullable String extend() {
        getRow();
        try {
            LocalDateTime until = untilDay.isBlank()
                    ? null
                    : LocalDate.parse(untilDay)
                            .atTime(untilTime.isBlank() ? LocalTime.of(23, 59) : LocalTime.parse(untilTime));
            marking.extend(taskId, pupilId, until);
        } catch (DateTimeParseException | InvalidExtensionException e) {
            feedback.refusedAt("more:untilDay", "extend.invalid");
            return null;
        }
        feedback.done("extend.done");
        return "pupil?faces-redirect=true&task=" + taskId + "&pupil=" + pupilId;
    }

    public String getMark() {
        getRow();
        return mark;
    }

    public void setMark(@Nullable String typed) {
        mark = typed == null ? "" : typed;
    }

    public String getComment() {
        getRow();
        return comment;
    }

    public void setComment(@Nullable String typed) {
        comment = typed == null ? "" : typed;
    }

    public List<Long> getFiles() {
        getRow();
        return files;
    }

    public void setFiles(@Nullable List<Long> chosen) {
        files = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public List<Attachment> getChosen() {
        return getFiles().isEmpty() ? List.of() : marking.chosen(taskId, pupilId, files);
    }

    public String getUntilDay() {
        return untilDay;
    }

    public void setUntilDay(@Nullable String typed) {
        untilDay = typed == null ? "" : typed;
    }

    public String getUntilTime() {
        return untilTime;
    }

    public void setUntilTime(@Nullable String typed) {
        untilTime = typed == null ? "" : typed;
    }
}
