package org.schulhof.homework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.day.FreeDays;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.feedback.HandInsAsZip;
import org.schulhof.homework.internal.feedback.Marking;
import org.schulhof.homework.internal.feedback.Matrix;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.handin.HandIns;
import org.schulhof.homework.internal.handin.Readers;
import org.schulhof.homework.internal.handin.Teams;
import org.schulhof.homework.internal.load.Load;
import org.schulhof.homework.internal.load.SchoolDays;
import org.schulhof.homework.internal.load.Warning;
import org.schulhof.homework.internal.load.YearLimits;
import org.schulhof.homework.internal.news.RemindJob;
import org.schulhof.homework.internal.news.TellJob;
import org.schulhof.homework.internal.overview.HomeworkInCalendar;
import org.schulhof.homework.internal.overview.Overview;
import org.schulhof.homework.internal.overview.SetTasks;
import org.schulhof.homework.internal.privacy.HomeworkAttachmentReaders;
import org.schulhof.homework.internal.privacy.HomeworkContent;
import org.schulhof.homework.internal.setting.Copies;
import org.schulhof.homework.internal.setting.Plan;
import org.schulhof.homework.internal.setting.Setting;
import org.schulhof.homework.internal.setting.TaskDraft;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;
import org.schulhof.homework.internal.telling.Telling;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryAttachments;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;

/**
 * Homework of a small school, over a real database. It is Monday, 23 November 2026, ten o'clock; Ms Weiß and Mr Groß set tasks,
 * and both teach 7a; the third of December is free.
 */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate FREE = LocalDate.of(2026, 12, 3);

    public final SmallSchool school = new SmallSchool();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final StandardPolicies policies = new StandardPolicies();
    public final ListedWords filter = new ListedWords();
    public final ToldPeople told = new ToldPeople(school.people());
    public final MemoryFileStore files = new MemoryFileStore();
    public final MemoryAttachments attachments = new MemoryAttachments(files, school.currentPerson(), clock);
    public final Group maths =
            school.group("7a Mathe", GroupType.COURSE, Set.of(school.gross), school.mia, school.emil);
    public final Persistence persistence;
    public final TaskStore tasks;
    public final HandInStore store;
    public final Teaching teaching;
    public final Load load;
    public final Setting setting;
    public final HandIns handIns;
    public final Overview overview;
    public final HomeworkInCalendar inCalendar;
    public final SetTasks setTasks;
    public final Marking marking;
    public final Matrix matrix;
    public final HandInsAsZip zip;
    public final TellJob tell;
    public final RemindJob remind;
    public final HomeworkAttachmentReaders attachmentReaders;
    public final HomeworkContent content;

    private final EmbeddedMariaDb database;

    public Desk(EmbeddedMariaDb database) {
        this.database = database;
        database.clear();
        persistence = database.persistence(Task.class, HandIn.class);
        var texts = school.texts();
        var audience = new Audience(school.groups(), school.people());
        var telling = new Telling(told, clock);
        tasks = new TaskStore(persistence);
        store = new HandInStore(persistence);
        teaching = new Teaching(school.access(), school.groups(), audience, tasks);
        load = new Load(
                school.access(),
                persistence,
                audience,
                new YearLimits(school.groups(), policies),
                new SchoolDays(List.of((from, to, locale) -> List.of(new FreeDays.FreeDay("Schulfest", FREE, FREE)))),
                policies,
                school.currentPerson(),
                clock);
        setting = new Setting(
                teaching,
                persistence,
                load,
                new Copies(teaching, persistence, attachments, texts, clock),
                new Plan(jobs, policies, clock),
                texts,
                filter,
                attachments,
                policies,
                clock);
        var readers = new Readers(school.access(), audience, store, school.guardians(), policies, clock);
        handIns = new HandIns(
                readers,
                tasks,
                store,
                new Teams(audience, store),
                persistence,
                texts,
                filter,
                attachments,
                school.people(),
                policies,
                clock);
        overview = new Overview(readers, audience, persistence, school.people(), school.groups(), clock);
        inCalendar = new HomeworkInCalendar(overview, readers, texts);
        setTasks = new SetTasks(teaching, persistence, school.groups(), school.people(), clock);
        marking = new Marking(
                teaching, audience, store, persistence, school.people(), texts, filter, attachments, telling, clock);
        matrix = new Matrix(teaching, tasks, store, audience, clock);
        zip = new HandInsAsZip(marking, attachments, texts);
        tell = new TellJob(persistence, audience, school.access(), telling, clock);
        remind = new RemindJob(persistence, audience, store, school.access(), policies, telling, clock);
        attachmentReaders = new HomeworkAttachmentReaders(tasks, store, readers, teaching, clock);
        content = new HomeworkContent(persistence, policies, tasks, store, school.people(), texts, attachments);
        school.grant(HomeworkModule.SET, school.weiss);
        school.grant(HomeworkModule.SET, school.gross);
    }

    /** A task of twenty minutes for 7a, due at noon. */
    public TaskDraft draft(String title, LocalDate due) {
        return draft(Target.group(school.class7a.id()), title, due, 20, "");
    }

    public static TaskDraft draft(Target target, String title, LocalDate due, int minutes, String reason) {
        return new TaskDraft(
                List.of(target.text()),
                title,
                "",
                "<p>" + title + "</p>",
                List.of(),
                HandInKind.BOTH,
                minutes,
                true,
                1,
                null,
                due.atTime(12, 0),
                reason,
                List.of(),
                null,
                "",
                List.of(),
                null);
    }

    public static TaskDraft with(TaskDraft draft, List<Long> files, HandInKind kind) {
        return new TaskDraft(
                draft.targets(),
                draft.title(),
                draft.subject(),
                draft.text(),
                files,
                kind,
                draft.minutes(),
                draft.announced(),
                draft.teamSize(),
                draft.start(),
                draft.due(),
                draft.reason(),
                draft.read(),
                draft.repeatUntil(),
                draft.solution(),
                draft.solutionFiles(),
                draft.solutionAt());
    }

    public static TaskDraft solved(TaskDraft draft, String solution, LocalDateTime at) {
        return new TaskDraft(
                draft.targets(),
                draft.title(),
                draft.subject(),
                draft.text(),
                draft.files(),
                draft.kind(),
                draft.minutes(),
                draft.announced(),
                draft.teamSize(),
                draft.start(),
                draft.due(),
                draft.reason(),
                draft.read(),
                draft.repeatUntil(),
                solution,
                List.of(),
                at);
    }

    public static TaskDraft weekly(TaskDraft draft, LocalDate until) {
        return new TaskDraft(
                draft.targets(),
                draft.title(),
                draft.subject(),
                draft.text(),
                draft.files(),
                draft.kind(),
                draft.minutes(),
                draft.announced(),
                draft.teamSize(),
                draft.start(),
                draft.due(),
                draft.reason(),
                draft.read(),
                until,
                draft.solution(),
                draft.solutionFiles(),
                draft.solutionAt());
    }

    public static TaskDraft warned(TaskDraft draft, List<Warning> read) {
        return new TaskDraft(
                draft.targets(),
                draft.title(),
                draft.subject(),
                draft.text(),
                draft.files(),
                draft.kind(),
                draft.minutes(),
                draft.announced(),
                draft.teamSize(),
                draft.start(),
                draft.due(),
                draft.reason(),
                read,
                draft.repeatUntil(),
                draft.solution(),
                draft.solutionFiles(),
                draft.solutionAt());
    }

    public static TaskDraft forTeams(TaskDraft draft, int size) {
        return new TaskDraft(
                draft.targets(),
                draft.title(),
                draft.subject(),
                draft.text(),
                draft.files(),
                draft.kind(),
                draft.minutes(),
                draft.announced(),
                size,
                draft.start(),
                draft.due(),
                draft.reason(),
                draft.read(),
                draft.repeatUntil(),
                draft.solution(),
                draft.solutionFiles(),
                draft.solutionAt());
    }

    /** Set by Ms Weiß; nobody is signed in afterwards but her. */
    public long set(TaskDraft draft) {
        school.signIn(school.weiss);
        return setting.set(null, draft);
    }

    /** Handed in by the pupil, who is signed in afterwards. */
    public void handIn(Person pupil, long task, String text, Long... chosen) {
        school.signIn(pupil);
        handIns.handIn(task, "<p>" + text + "</p>", List.of(chosen));
    }

    /** A file of the pupil's, who is signed in afterwards. */
    public long upload(Person pupil, String name, String content) {
        school.signIn(pupil);
        return upload(name, content);
    }

    public long upload(String name, String content) {
        try {
            return attachments
                    .upload(HomeworkModule.ID, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void run(JobHandler job, long task) {
        try {
            job.run(Map.of("task", Long.toString(task)), (done, total, step) -> {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void sql(String statement) {
        persistence.inTransaction(
                entityManager -> entityManager.createNativeQuery(statement).executeUpdate());
    }

    public long statements(Runnable work) {
        long before = counted();
        work.run();
        return counted() - before - 1;
    }

    private long counted() {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement();
                ResultSet row = run.executeQuery(
                        "select sum(variable_value) from information_schema.global_status where variable_name in"
                                + " ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
