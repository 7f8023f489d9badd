package org.schulhof.forum;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.forum.internal.follow.DigestEntry;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.follow.ForumFollow;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.follow.TopicFollow;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.ForumAdministration;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Grant;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.moderation.Act;
import org.schulhof.forum.internal.moderation.Acts;
import org.schulhof.forum.internal.moderation.Appeals;
import org.schulhof.forum.internal.moderation.Moderation;
import org.schulhof.forum.internal.moderation.Reinstatement;
import org.schulhof.forum.internal.moderation.Report;
import org.schulhof.forum.internal.moderation.Reports;
import org.schulhof.forum.internal.moderation.TopicModeration;
import org.schulhof.forum.internal.news.Announcement;
import org.schulhof.forum.internal.news.Digest;
import org.schulhof.forum.internal.privacy.Forgetting;
import org.schulhof.forum.internal.privacy.ForumAttachmentReaders;
import org.schulhof.forum.internal.privacy.ForumContent;
import org.schulhof.forum.internal.privacy.ForumData;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.Marks;
import org.schulhof.forum.internal.topic.OnRecord;
import org.schulhof.forum.internal.topic.PersonPosts;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Reading;
import org.schulhof.forum.internal.topic.Search;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Topics;
import org.schulhof.forum.internal.topic.Visit;
import org.schulhof.forum.internal.topic.Writing;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryAttachments;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;
import org.schulhof.text.WordSearch;

/** The forum of a small school, over a real database. The head is Helga; the office may set forums up. */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";

    public final SmallSchool school = new SmallSchool();
    public final Person helga = school.person("Helga", "Hennig", org.schulhof.api.person.Role.HEAD);
    public final MemoryFileStore files = new MemoryFileStore();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final StandardPolicies policies = new StandardPolicies();
    public final ListedWords filter = new ListedWords();
    public final ToldPeople told = new ToldPeople(school.people());
    public final MemoryAttachments attachments = new MemoryAttachments(files, school.currentPerson(), clock);
    public final Persistence persistence;
    public final Readers readers = new Readers(school.access(), school.people(), school.groups());
    public final Forums forums;
    public final ForumAdministration administration;
    public final TopicStore store;
    public final Marks marks;
    public final Follows follows;
    public final Writing writing;
    public final Topics topics;
    public final Conversations conversations;
    public final Search search;
    public final Moderation moderation;
    public final TopicModeration topicModeration;
    public final Appeals appeals;
    public final Reports reports;
    public final Announcement announcement;
    public final Digest digest;
    public final ForumData data;
    public final ForumContent content;
    public final Forgetting forgetting;
    public final ForumAttachmentReaders attachmentReaders;

    private final EmbeddedMariaDb database;
    private int announced;

    public Desk(EmbeddedMariaDb database) {
        this.database = database;
        database.clear();
        persistence = database.persistence(
                Forum.class,
                Grant.class,
                Topic.class,
                Post.class,
                Reading.class,
                Visit.class,
                Act.class,
                Report.class,
                TopicFollow.class,
                ForumFollow.class,
                DigestEntry.class);
        var texts = school.texts();
        var fullText = new WordSearch();
        var telling = new Telling(told);
        var onRecord = new OnRecord(clock, jobs, policies);
        forums = new Forums(persistence, school.groups(), school.people());
        administration = new ForumAdministration(
                school.access(),
                persistence,
                readers,
                school.groups(),
                filter,
                (action, subject, before, after) -> {},
                clock);
        store = new TopicStore(persistence);
        marks = new Marks(persistence, clock);
        follows = new Follows(persistence);
        writing = new Writing(
                persistence,
                readers,
                forums,
                store,
                marks,
                follows,
                texts,
                fullText,
                filter,
                attachments,
                jobs,
                telling,
                onRecord,
                clock);
        topics = new Topics(persistence, readers, forums, administration, marks, follows, school.people());
        conversations = new Conversations(
                persistence,
                readers,
                forums,
                store,
                marks,
                follows,
                school.people(),
                texts,
                attachments,
                school.access());
        search = new Search(persistence, readers, forums, store, school.people(), texts, fullText);
        var acts = new Acts(onRecord, telling, filter);
        moderation = new Moderation(
                persistence, readers, forums, texts, fullText, filter, attachments, policies, writing, acts, clock);
        topicModeration = new TopicModeration(persistence, readers, forums, filter, writing, acts, clock);
        appeals = new Appeals(
                school.access(),
                persistence,
                readers,
                forums,
                store,
                new Reinstatement(texts, fullText, attachments, writing, clock),
                school.people(),
                attachments,
                filter,
                telling,
                clock);
        reports = new Reports(
                school.access(),
                persistence,
                readers,
                forums,
                store,
                conversations,
                school.people(),
                filter,
                telling,
                onRecord,
                clock);
        announcement =
                new Announcement(persistence, store, follows, readers, school.people(), texts, telling, jobs, clock);
        digest = new Digest(persistence, readers, forums, store, telling, clock);
        data = new ForumData(
                persistence,
                new PersonPosts(persistence, texts, fullText, attachments),
                store,
                follows,
                marks,
                onRecord,
                attachments,
                school.people());
        content = new ForumContent(persistence, store, texts, attachments, school.people(), school.currentPerson());
        forgetting = new Forgetting(persistence, onRecord, attachments, jobs);
        attachmentReaders = new ForumAttachmentReaders(readers, conversations, appeals);
        school.grant(ForumModule.MANAGE, school.office);
        school.grant(ForumModule.ENDORSE, school.weiss);
        school.grant(ForumModule.APPEALS, helga);
    }

    /** A forum of the school, which Mr Groß moderates. Nobody is signed in afterwards. */
    public long schoolForum() {
        school.signIn(school.office);
        long id = administration.create("Schulhof", "Für alle");
        administration.give(id, Part.MODERATE, Subject.person(school.gross.id()));
        administration.withdraw(id, Part.MODERATE, Subject.person(school.office.id()));
        school.signOut();
        return id;
    }

    /** The forum of 7a, which Ms Weiß moderates. */
    public long classForum() {
        school.signIn(school.weiss);
        administration.switchGroup(school.class7a.id(), true);
        long id = administration.groupForums("7a").get(0).settings();
        school.signOut();
        return id;
    }

    /** A topic by this person. */
    public Post topic(Person author, long forumId, String title, String text) {
        school.signIn(author);
        return writing.begin(forumId, title, text, List.of());
    }

    public Post reply(Person author, long topicId, String text) {
        school.signIn(author);
        return writing.reply(topicId, text, List.of(), null);
    }

    /** Does what tells those who follow, as the portal's jobs would. */
    public void announce() {
        for (; announced < jobs.plans.size(); announced++) {
            PlannedJobs.Plan plan = jobs.plans.get(announced);
            if (plan.kind().equals(Writing.ANNOUNCE)) {
                announcement.run(plan.input(), (done, total, step) -> {});
            }
        }
    }

    public void sql(String statement) {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** How many statements the work sends to the database. */
    public long statements(Runnable work) {
        Map<String, Long> before = counted();
        work.run();
        Map<String, Long> after = counted();
        return after.get("sum") - before.get("sum") - 1;
    }

    private Map<String, Long> counted() {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement();
                ResultSet row = run.executeQuery(
                        "select sum(variable_value) from information_schema.global_status where variable_name in"
                                + " ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT')")) {
            row.next();
            return Map.of("sum", row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
