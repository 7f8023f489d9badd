package org.schulhof.forum.internal.topic;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.ForumAdministration;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;

/** Lists of forums and topics, as the current person may see them, with what is unread. */
@Component(service = Topics.class)
public final class Topics {

    public static final int PAGE = 30;

    /** More are neither pinned nor wait at once; what is beyond is on the page of the moderation. */
    private static final int FEW = 20;

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final ForumAdministration administration;
    private final Marks marks;
    private final Follows follows;
    private final People people;

    @Activate
    public Topics(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference ForumAdministration administration,
            @Reference Marks marks,
            @Reference Follows follows,
            @Reference People people) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.administration = administration;
        this.marks = marks;
        this.follows = follows;
        this.people = people;
    }

    /** The current person's forums: those of the school, then those of groups. */
    public List<ForumRow> forums() {
        Reader me = readers.current();
        List<Forum> readable = forums.namedAsGroups(forums.with(Part.READ, me));
        List<Long> ids = readable.stream().map(Forum::id).toList();
        Map<Long, Long> unread = marks.unreadTopics(me.id(), ids);
        Map<Long, Topic> latest = latest(ids);
        return readable.stream()
                .map(forum -> new ForumRow(forum, latest.get(forum.id()), unread.getOrDefault(forum.id(), 0L)))
                .toList();
    }

    private Map<Long, Topic> latest(Collection<Long> forumIds) {
        Map<Long, Topic> latest = new HashMap<>();
        if (!forumIds.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery(
                                    "select t from Topic t where t.lastPostId in (select max(u.lastPostId) from Topic u"
                                            + " where u.forumId in :forums and u.state = :visible group by u.forumId, u.pinned)"
                                            + " and t.forumId in :forums and t.state = :visible order by t.lastPostId",
                                    Topic.class)
                            .setParameter("forums", forumIds)
                            .setParameter("visible", TopicState.VISIBLE)
                            .getResultList())
                    .forEach(topic -> latest.put(topic.forumId(), topic));
        }
        return latest;
    }

    /**
     * A page of a forum.
     *
     * @param before the {@link TopicPage#next} of the page before; 0 for the first
     */
    public TopicPage of(long forumId, long before) {
        Reader me = readers.current();
        Forum forum =
                forums.namedAsGroups(List.of(forums.readable(forumId, me))).get(0);
        boolean first = before <= 0;
        boolean moderates = forum.lets(Part.MODERATE, me);
        if (first) {
            marks.settle(me.id(), forumId);
        }
        List<Topic> pinned = first ? pinned(forumId) : List.of();
        List<Topic> held = first ? held(forumId, me, moderates) : List.of();
        List<Topic> found = page(forumId, before);
        boolean more = found.size() > PAGE;
        List<Topic> shown = more ? found.subList(0, PAGE) : found;
        Map<Long, TopicRow> rows =
                rows(me, Stream.of(pinned, shown, held).flatMap(List::stream).toList(), Map.of());
        return new TopicPage(
                forum,
                inOrder(pinned, rows),
                inOrder(shown, rows),
                inOrder(held, rows),
                more ? shown.get(shown.size() - 1).lastPostId() : 0,
                first,
                forum.lets(Part.WRITE, me),
                moderates,
                administration.mayChange(forum, me),
                follows.ofForum(me.id(), forumId));
    }

    private List<Topic> pinned(long forumId) {
        return query(
                "select t from Topic t where t.forumId = :forum and t.state = :state and t.pinned = true"
                        + " order by t.lastPostId desc",
                forumId,
                TopicState.VISIBLE,
                FEW);
    }

    private List<Topic> held(long forumId, Reader me, boolean moderates) {
        return query(
                "select t from Topic t where t.forumId = :forum and t.state = :state"
                        + (moderates ? "" : " and t.authorId = " + me.id())
                        + " order by t.id desc",
                forumId,
                TopicState.HELD,
                FEW);
    }

    private List<Topic> page(long forumId, long before) {
        return query(
                "select t from Topic t where t.forumId = :forum and t.state = :state and t.pinned = false"
                        + (before > 0 ? " and t.lastPostId < " + before : "")
                        + " order by t.lastPostId desc",
                forumId,
                TopicState.VISIBLE,
                PAGE + 1);
    }

    private List<Topic> query(String jpql, long forumId, TopicState state, int limit) {
        return persistence.inTransaction(entityManager -> {
            TypedQuery<Topic> query = entityManager.createQuery(jpql, Topic.class);
            return query.setParameter("forum", forumId)
                    .setParameter("state", state)
                    .setMaxResults(limit)
                    .getResultList();
        });
    }

    /** What is unread in all of the current person's forums, the newest first. */
    public List<TopicRow> unread(int offset, int limit) {
        return unread(readers.current(), offset, limit);
    }

    /** The same for somebody whose access to the module was asked already. */
    List<TopicRow> unread(Reader me, int offset, int limit) {
        List<Forum> readable = forums.with(Part.READ, me);
        List<Topic> found =
                marks.unread(me.id(), readable.stream().map(Forum::id).toList(), offset, limit);
        Map<Long, TopicRow> rows = rows(me, found, readable.stream().collect(Collectors.toMap(Forum::id, Forum::name)));
        return inOrder(found, rows);
    }

    Map<Long, TopicRow> rows(Reader me, List<Topic> topics, Map<Long, String> forumNames) {
        Set<Long> named = new HashSet<>();
        topics.forEach(topic -> {
            topic.authorId().ifPresent(named::add);
            topic.lastAuthorId().ifPresent(named::add);
        });
        Map<Long, Person> persons = people.named(named);
        Map<Long, Long> unread =
                marks.unreadPosts(me.id(), topics.stream().map(Topic::id).toList());
        Map<Long, TopicRow> rows = new HashMap<>();
        topics.forEach(topic -> rows.put(
                topic.id(),
                new TopicRow(
                        topic,
                        forumNames.get(topic.forumId()),
                        topic.authorId().map(persons::get).orElse(null),
                        topic.lastAuthorId().map(persons::get).orElse(null),
                        unread.getOrDefault(topic.id(), 0L))));
        return rows;
    }

    private static List<TopicRow> inOrder(List<Topic> topics, Map<Long, TopicRow> rows) {
        return new ArrayList<>(
                topics.stream().map(topic -> rows.get(topic.id())).toList());
    }

    /** Nothing of the forum is unread for the current person any more. */
    public void readAll(long forumId) {
        Reader me = readers.current();
        forums.readable(forumId, me);
        marks.readAll(me.id(), forumId);
    }

    /** The same for all of their forums. */
    public void readEverything() {
        Reader me = readers.current();
        forums.with(Part.READ, me).forEach(forum -> marks.readAll(me.id(), forum.id()));
    }

    /** Says how the current person wants to be told of new topics in the forum. */
    public void follow(long forumId, Level level) {
        Reader me = readers.current();
        forums.readable(forumId, me);
        follows.forum(me.id(), forumId, level);
    }

    /** Where the current person can begin a topic. */
    public Forum writable(long forumId) {
        return forums.require(Part.WRITE, forumId, readers.current());
    }
}
