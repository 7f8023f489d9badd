package org.schulhof.forum.internal.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.forum.internal.topic.OnRecord;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.PostView;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;

/** Posts that readers have reported, and posts that wait for approval. */
@Component(service = Reports.class)
public final class Reports {

    public static final int PAGE = 30;

    private final Access access;
    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final Conversations conversations;
    private final People people;
    private final TextFilter filter;
    private final Telling telling;
    private final OnRecord onRecord;
    private final Clock clock;

    @Activate
    public Reports(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference Conversations conversations,
            @Reference People people,
            @Reference TextFilter filter,
            @Reference Telling telling,
            @Reference OnRecord onRecord,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.conversations = conversations;
        this.people = people;
        this.filter = filter;
        this.telling = telling;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    /** Reports a post that the current person can read. The moderators are told; of a moderator's own post, those above. */
    public void report(long postId, Report.Reason reason, String note) {
        Reader me = readers.current();
        if (note.strip().length() > Report.MAX_NOTE) {
            throw new InvalidPostException(Reason.REASON_TOO_LONG);
        }
        filter.require(WrittenText.plain("note", note));
        PostView post = conversations.post(postId);
        persistence.runInTransaction(entityManager -> {
            if (isReported(entityManager, postId, me.id())) {
                return;
            }
            Topic topic =
                    store.topic(store.post(postId).orElseThrow().topicId()).orElseThrow();
            Forum forum = forums.readable(topic.forumId(), me);
            Long author = post.author() == null ? null : post.author().id();
            Report report = new Report(
                    forum.id(),
                    topic.id(),
                    postId,
                    me.id(),
                    author,
                    reason,
                    note,
                    java.util.Objects.requireNonNull(post.html()),
                    onRecord.begin());
            boolean moderators = post.author() != null && forum.lets(Part.MODERATE, readers.of(post.author()));
            if (moderators) {
                report.passOn();
            }
            entityManager.persist(report);
            Set<Long> told = new HashSet<>(moderators ? access.holders(ForumModule.APPEALS) : forums.moderators(forum));
            told.remove(me.id());
            telling.tell(told, Notice.WORK, "moderation.xhtml?tab=reports", "notice.report", topic.title());
        });
    }

    private static boolean isReported(EntityManager entityManager, long postId, long by) {
        return !entityManager
                .createQuery(
                        "select r.id from Report r where r.postId = :post and r.reporterId = :by and r.state in :open",
                        Long.class)
                .setParameter("post", postId)
                .setParameter("by", by)
                .setParameter("open", List.of(Report.State.OPEN, Report.State.PASSED_ON))
                .getResultList()
                .isEmpty();
    }

    /** Reports that wait for the current person, the oldest first: in forums that they moderate, and those passed on to them. */
    public List<ReportRow> open() {
        Reader me = readers.current();
        Set<Long> moderated = forums.idsWith(Part.MODERATE, me);
        boolean decides = access.has(ForumModule.APPEALS);
        List<Report> found = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select r from Report r where (r.state = :open and r.forumId in :forums)"
                                + " or (:decides = true and r.state = :passed) order by r.id",
                        Report.class)
                .setParameter("open", Report.State.OPEN)
                .setParameter("passed", Report.State.PASSED_ON)
                .setParameter("decides", decides)
                .setParameter("forums", moderated.isEmpty() ? Set.of(0L) : moderated)
                .setMaxResults(PAGE)
                .getResultList());
        List<Report> mine = found.stream()
                .filter(report -> report.authorId().filter(id -> id == me.id()).isEmpty())
                .toList();
        Map<Long, Topic> topics =
                store.topics(mine.stream().map(Report::topicId).collect(Collectors.toSet()));
        Map<Long, Person> persons = people.named(mine.stream()
                .flatMap(report ->
                        Stream.of(report.reporterId(), report.authorId()).flatMap(java.util.Optional::stream))
                .collect(Collectors.toSet()));
        return mine.stream()
                .map(report -> new ReportRow(
                        report,
                        topics.containsKey(report.topicId())
                                ? topics.get(report.topicId()).title()
                                : "",
                        report.reporterId().map(persons::get).orElse(null),
                        report.authorId().map(persons::get).orElse(null),
                        moderated.contains(report.forumId()),
                        report.state() == Report.State.PASSED_ON))
                .toList();
    }

    /** How much waits for the current person: reports, posts to approve, appeals are counted elsewhere. */
    public boolean moderates() {
        return !forums.idsWith(Part.MODERATE, readers.current()).isEmpty();
    }

    /** Ends a report; whoever reported is told what became of it. */
    public void settle(long reportId, boolean acted) {
        change(reportId, (report, me) -> {
            report.settle(acted ? Report.State.ACTED : Report.State.DISMISSED, me.id(), clock.instant());
            String title = store.topic(report.topicId()).map(Topic::title).orElse("");
            report.reporterId()
                    .ifPresent(id -> telling.tell(
                            id,
                            Notice.MODERATED,
                            "topic.xhtml?id=" + report.topicId() + "&post=" + report.postId(),
                            acted ? "notice.acted" : "notice.dismissed",
                            title));
        });
    }

    /** Leaves it to those who decide appeals, such as the head. */
    public void passOn(long reportId) {
        change(reportId, (report, me) -> {
            report.passOn();
            telling.tell(
                    access.holders(ForumModule.APPEALS),
                    Notice.WORK,
                    "moderation.xhtml?tab=reports",
                    "notice.passedOn",
                    me.person().name());
        });
    }

    private void change(long reportId, java.util.function.BiConsumer<Report, Reader> change) {
        Reader me = readers.current();
        persistence.runInTransaction(entityManager -> {
            Report report = entityManager.find(Report.class, reportId);
            boolean mine = report != null
                    && report.authorId().filter(id -> id == me.id()).isEmpty()
                    && (report.state() != Report.State.OPEN && access.has(ForumModule.APPEALS)
                            || report.state() != Report.State.PASSED_ON
                                    && forums.idsWith(Part.MODERATE, me).contains(report.forumId()));
            if (!mine) {
                throw new UnknownForumException("report", reportId);
            }
            if (!report.isOpen()) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            change.accept(report, me);
        });
    }

    /** Posts that wait for approval in the forums that the current person moderates, the oldest first. */
    public List<HeldRow> held() {
        Reader me = readers.current();
        Map<Long, String> moderated =
                forums.with(Part.MODERATE, me).stream().collect(Collectors.toMap(Forum::id, Forum::name));
        if (moderated.isEmpty()) {
            return List.of();
        }
        List<Post> posts = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select p from Post p, Topic t where p.topicId = t.id and t.forumId in :forums and p.state = :held"
                                + " and t.state <> :deleted order by p.id",
                        Post.class)
                .setParameter("forums", moderated.keySet())
                .setParameter("held", PostState.HELD)
                .setParameter("deleted", org.schulhof.forum.internal.topic.TopicState.DELETED)
                .setMaxResults(PAGE)
                .getResultList());
        Map<Long, Topic> topics = store.topics(posts.stream().map(Post::topicId).collect(Collectors.toSet()));
        Map<Long, Person> persons = people.named(
                posts.stream().flatMap(post -> post.authorId().stream()).collect(Collectors.toSet()));
        return posts.stream()
                .map(post -> {
                    Topic topic = topics.get(post.topicId());
                    return new HeldRow(
                            post,
                            topic.title(),
                            moderated.get(topic.forumId()),
                            post.authorId().map(persons::get).orElse(null));
                })
                .toList();
    }

    /** @param moderates whether the reader moderates the forum; if not, the report was passed on to them */
    public record ReportRow(
            Report report,
            String title,
            @Nullable Person reporter,
            @Nullable Person author,
            boolean moderates,
            boolean passedOn) {}

    /** @param author null if nobody knows any more */
    public record HeldRow(
            Post post,
            String title,
            String forumName,
            @Nullable Person author) {}
}
