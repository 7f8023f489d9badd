package org.schulhof.forum.internal.topic;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;

/**
 * What is unread, to the post (ADR 25). A post is read if it is not after the highest that the person was shown of its topic.
 * Beside, each forum has a time up to which the person has read everything, so that counting looks at no topic twice that was read.
 * What is older than {@link #NEWS} is news to nobody. Asks no one whether they may: callers do.
 */
@Component(service = Marks.class)
public final class Marks {

    static final Duration NEWS = Duration.ofDays(60);

    /** A transaction that began earlier may end later; none takes that long. */
    private static final Duration STILL_COMING = Duration.ofMinutes(1);

    private static final String UNREAD =
            " from Topic t left join Reading r on r.topicId = t.id and r.personId = :person"
                    + " where t.state = org.schulhof.forum.internal.topic.TopicState.VISIBLE and t.lastPostAt > :news"
                    + " and t.lastNumber > coalesce(r.readTo, 0) and ";

    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Marks(@Reference Persistence persistence, @Reference Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    /** Since when what was written is news. */
    public Instant news() {
        return clock.instant().minus(NEWS);
    }

    /** How many topics of each forum have something unread; forums without are missing. */
    public Map<Long, Long> unreadTopics(long personId, Collection<Long> forumIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (!forumIds.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> unread(
                                    entityManager,
                                    "select t.forumId, count(t)",
                                    personId,
                                    forumIds,
                                    " group by t.forumId",
                                    Object[].class)
                            .getResultList())
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** Topics with something unread, the newest first. */
    public List<Topic> unread(long personId, Collection<Long> forumIds, int offset, int limit) {
        return forumIds.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> unread(
                                entityManager,
                                "select t",
                                personId,
                                forumIds,
                                " order by t.lastPostId desc",
                                Topic.class)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Each forum is looked at from where the person has read everything. */
    private <T> TypedQuery<T> unread(
            EntityManager entityManager,
            String select,
            long personId,
            Collection<Long> forumIds,
            String end,
            Class<T> type) {
        Instant news = news();
        Map<Long, Instant> settled = settled(entityManager, personId);
        List<Long> ids = new ArrayList<>(forumIds);
        String where = IntStream.range(0, ids.size())
                .mapToObj(i -> "t.forumId = :forum" + i + " and t.activityAt > :from" + i)
                .collect(Collectors.joining(" or ", "(", ")"));
        TypedQuery<T> query = entityManager
                .createQuery(select + UNREAD + where + end, type)
                .setParameter("person", personId)
                .setParameter("news", news);
        for (int i = 0; i < ids.size(); i++) {
            Instant from = settled.getOrDefault(ids.get(i), news);
            query.setParameter("forum" + i, ids.get(i)).setParameter("from" + i, from.isAfter(news) ? from : news);
        }
        return query;
    }

    private static Map<Long, Instant> settled(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery("select v from Visit v where v.personId = :person", Visit.class)
                .setParameter("person", personId)
                .getResultStream()
                .collect(Collectors.toMap(Visit::forumId, Visit::settledAt));
    }

    /** Up to which number the person has read each of these topics; those never opened are missing. */
    public Map<Long, Integer> readTo(long personId, Collection<Long> topicIds) {
        Map<Long, Integer> found = new HashMap<>();
        if (!topicIds.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery(
                                    "select r from Reading r where r.personId = :person and r.topicId in :topics",
                                    Reading.class)
                            .setParameter("person", personId)
                            .setParameter("topics", topicIds)
                            .getResultList())
                    .forEach(reading -> found.put(reading.topicId(), reading.readTo()));
        }
        return found;
    }

    /** How many posts of each of these topics are unread; topics without are missing. */
    public Map<Long, Long> unreadPosts(long personId, Collection<Long> topicIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (!topicIds.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery(
                                    "select p.topicId, count(p) from Post p"
                                            + " left join Reading r on r.topicId = p.topicId and r.personId = :person"
                                            + " where p.topicId in :topics and p.number > coalesce(r.readTo, 0)"
                                            + " and (p.authorId is null or p.authorId <> :person)"
                                            + " and p.state = org.schulhof.forum.internal.topic.PostState.VISIBLE"
                                            + " and p.shownAt > :news group by p.topicId",
                                    Object[].class)
                            .setParameter("person", personId)
                            .setParameter("topics", topicIds)
                            .setParameter("news", news())
                            .getResultList())
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** The person was shown the topic up to this number. */
    public void read(long personId, long topicId, int number) {
        persistence.runInTransaction(entityManager -> entityManager
                .createNativeQuery("insert into forum_reading (person_id, topic_id, read_to) values (?, ?, ?)"
                        + " on duplicate key update read_to = greatest(read_to, values(read_to))")
                .setParameter(1, personId)
                .setParameter(2, topicId)
                .setParameter(3, number)
                .executeUpdate());
    }

    /**
     * The author has read their own post, but none before it that they have not seen.
     *
     * @param before number of the last post before theirs
     */
    public void readByAuthor(long personId, Topic topic, int before) {
        if (readTo(personId, List.of(topic.id())).getOrDefault(topic.id(), 0) >= before) {
            read(personId, topic.id(), topic.lastNumber());
        }
    }

    /** The person wants to see nothing of this forum as unread. */
    public void readAll(long personId, long forumId) {
        persistence.runInTransaction(entityManager -> entityManager
                .createNativeQuery("insert into forum_reading (person_id, topic_id, read_to)"
                        + " select ?, t.id, t.last_number from forum_topic t"
                        + " left join forum_reading r on r.topic_id = t.id and r.person_id = ?"
                        + " where t.forum_id = ? and t.state = 'VISIBLE' and t.activity_at > ?"
                        + " and t.last_number > coalesce(r.read_to, 0)"
                        + " on duplicate key update read_to = greatest(forum_reading.read_to, values(read_to))")
                .setParameter(1, personId)
                .setParameter(2, personId)
                .setParameter(3, forumId)
                .setParameter(4, LocalDateTime.ofInstant(news(), ZoneOffset.UTC))
                .executeUpdate());
        settle(personId, forumId);
    }

    /** Notes down up to when everything is read, so that the next count begins there. */
    public void settle(long personId, long forumId) {
        Instant latest = clock.instant().minus(STILL_COMING);
        persistence.runInTransaction(entityManager -> {
            Instant unread = unread(
                            entityManager,
                            "select t",
                            personId,
                            List.of(forumId),
                            " order by t.activityAt",
                            Topic.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .map(Topic::activityAt)
                    .findFirst()
                    .orElse(null);
            Instant until = unread == null || unread.isAfter(latest) ? latest : unread.minusMillis(1);
            if (until.isAfter(settled(entityManager, personId).getOrDefault(forumId, Instant.EPOCH))) {
                entityManager
                        .createNativeQuery("insert into forum_visit (person_id, forum_id, settled_at) values (?, ?, ?)"
                                + " on duplicate key update settled_at = greatest(settled_at, values(settled_at))")
                        .setParameter(1, personId)
                        .setParameter(2, forumId)
                        .setParameter(3, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                        .executeUpdate();
            }
        });
    }

    /** All that the person has read: up to which number, by topics. */
    public Map<Long, Integer> all(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select r from Reading r where r.personId = :person", Reading.class)
                .setParameter("person", personId)
                .getResultStream()
                .collect(Collectors.toMap(Reading::topicId, Reading::readTo, (a, b) -> a, TreeMap::new)));
    }

    /** Erases what the person has read; how much it was. */
    public int erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            int erased = 0;
            for (String entity : List.of("Reading", "Visit")) {
                erased += entityManager
                        .createQuery("delete from " + entity + " r where r.personId = :person")
                        .setParameter("person", personId)
                        .executeUpdate();
            }
            return erased;
        });
    }
}
