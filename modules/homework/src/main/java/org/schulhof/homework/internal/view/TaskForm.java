package org.schulhof.homework.internal.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.homework.internal.task.HandInKind;

/** What stands in the form of a task; kept with the page. */
public final class TaskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;
    private boolean draft = true;
    private ArrayList<String> targets = new ArrayList<>();
    private ArrayList<String> single = new ArrayList<>();
    private String title = "";
    private String subject = "";
    private String text = "";
    private ArrayList<Long> files = new ArrayList<>();
    private HandInKind kind = HandInKind.BOTH;
    private int minutes = 20;
    private boolean announced = true;
    private int teamSize = 1;
    private String startDay = "";
    private String startTime = "";
    private String dueDay = "";
    private String dueTime = "";
    private String repeatUntil = "";
    private String reason = "";
    private String solution = "";
    private ArrayList<Long> solutionFiles = new ArrayList<>();
    private String solutionDay = "";
    private String solutionTime = "";

    private static ArrayList<String> texts(@Nullable List<String> chosen) {
        return chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    private static ArrayList<Long> ids(@Nullable List<Long> chosen) {
        return chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }

    public List<String> getTargets() {
        return targets;
    }

    public void setTargets(@Nullable List<String> targets) {
        this.targets = texts(targets);
    }

    public List<String> getSingle() {
        return single;
    }

    public void setSingle(@Nullable List<String> single) {
        this.single = texts(single);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = typed(title);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = typed(subject);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = typed(text);
    }

    public List<Long> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Long> files) {
        this.files = ids(files);
    }

    public HandInKind getKind() {
        return kind;
    }

    public void setKind(HandInKind kind) {
        this.kind = kind;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public boolean isAnnounced() {
        return announced;
    }

    public void setAnnounced(boolean announced) {
        this.announced = announced;
    }

    public int getTeamSize() {
        return teamSize;
    }

    public void setTeamSize(int teamSize) {
        this.teamSize = teamSize;
    }

    public String getStartDay() {
        return startDay;
    }

    public void setStartDay(@Nullable String startDay) {
        this.startDay = typed(startDay);
    }

    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(@Nullable String startTime) {
        this.startTime = typed(startTime);
    }

    public String getDueDay() {
        return dueDay;
    }

    public void setDueDay(@Nullable String dueDay) {
        this.dueDay = typed(dueDay);
    }

    public String getDueTime() {
        return dueTime;
    }

    public void setDueTime(@Nullable String dueTime) {
        this.dueTime = typed(dueTime);
    }

    public String getRepeatUntil() {
        return repeatUntil;
    }

    public void setRepeatUntil(@Nullable String repeatUntil) {
        this.repeatUntil = typed(repeatUntil);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = typed(reason);
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(@Nullable String solution) {
        this.solution = typed(solution);
    }

    public List<Long> getSolutionFiles() {
        return solutionFiles;
    }

    public void setSolutionFiles(@Nullable List<Long> solutionFiles) {
        this.solutionFiles = ids(solutionFiles);
    }

    public String getSolutionDay() {
        return solutionDay;
    }

    public void setSolutionDay(@Nullable String solutionDay) {
        this.solutionDay = typed(solutionDay);
    }

    public String getSolutionTime() {
        return solutionTime;
    }

    public void setSolutionTime(@Nullable String solutionTime) {
        this.solutionTime = typed(solutionTime);
    }
}
