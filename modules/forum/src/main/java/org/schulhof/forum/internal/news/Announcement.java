package org.schulhof.forum.internal.news;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.DigestEntry;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicState;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Writing;

/** Tells of a new post those who follow, and those who are mentioned, if they may read it at this moment. All in one transaction, so that nobody is told twice. */
@Component
public final class Announcement implements JobHandler {

    /** When the digest of a day is sent. */
    static final LocalTime DIGEST_AT = LocalTime.of(16, 0);

    private static final int PEOPLE_AT_ONCE = 200;

    private final Persistence persistence;
    private final TopicStore store;
    private final Follows follows;
    private final Readers readers;
    private final People people;
    private final FormattedTexts texts;
    private final Telling telling;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public Announcement(
            @Reference Persistence persistence,
            @Reference TopicStore store,
            @Reference Follows follows,
            @Reference Readers readers,
            @Reference People people,
            @Reference FormattedTexts texts,
            @Reference Telling telling,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.store = store;
        this.follows = follows;
        this.readers = readers;
        this.people = people;
        this.texts = texts;
        this.telling = telling;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Writing.ANNOUNCE;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        long postId = Long.parseLong(input.get("post"));
        persistence.runInTransaction(entityManager -> store.post(postId)
                .filter(post -> post.state() == PostState.VISIBLE)
                .ifPresent(post -> store.topic(post.topicId())
                        .filter(topic -> topic.state() == TopicState.VISIBLE)
                        .ifPresent(topic -> announce(entityManager, post, topic))));
        return Map.of();
    }

    private void announce(EntityManager entityManager, Post post, Topic topic) {
        Forum forum = entityManager.find(Forum.class, topic.forumId());
        Map<Long, Level> levels = post.isFirst() ? follows.ofForum(forum.id()) : follows.ofTopic(topic.id());
        Set<Long> mentioned = texts.stored(post.html()).mentioned();
        Set<Long> all = new HashSet<>(mentioned);
        levels.forEach((person, level) -> {
            if (level != Level.OFF) {
                all.add(person);
            }
        });
        post.authorId().ifPresent(all::remove);
        String author = post.authorId()
                .flatMap(id -> people.named(Set.of(id)).values().stream().findFirst())
                .map(Person::name)
                .orElse("–");
        Told told = new Told(entityManager, post, topic, author);
        List<Long> ids = new ArrayList<>(all);
        for (int from = 0; from < ids.size(); from += PEOPLE_AT_ONCE) {
            for (Reader reader : readers.of(ids.subList(from, Math.min(from + PEOPLE_AT_ONCE, ids.size())))) {
                if (forum.lets(Part.READ, reader)) {
                    told.tell(
                            reader.id(), mentioned.contains(reader.id()), levels.getOrDefault(reader.id(), Level.OFF));
                }
            }
        }
    }

    private final class Told {

        private final EntityManager entityManager;
        private final Post post;
        private final Topic topic;
        private final String author;

        private Told(EntityManager entityManager, Post post, Topic topic, String author) {
            this.entityManager = entityManager;
            this.post = post;
            this.topic = topic;
            this.author = author;
        }

        private void tell(long personId, boolean mentioned, Level level) {
            String page = "topic.xhtml?id=" + topic.id() + "&post=" + post.id();
            if (mentioned) {
                telling.tell(personId, Notice.MENTION, page, "notice.mention", author, topic.title());
            } else if (level == Level.AT_ONCE) {
                telling.tell(
                        personId,
                        post.isFirst() ? Notice.TOPIC : Notice.ANSWER,
                        page,
                        post.isFirst() ? "notice.topic" : "notice.answer",
                        author,
                        topic.title());
            } else if (level == Level.DIGEST) {
                collect(personId);
            }
        }

        private void collect(long personId) {
            Instant due = nextDigest();
            boolean planned = !entityManager
                    .createQuery(
                            "select e.postId from DigestEntry e where e.personId = :person and e.dueAt = :due",
                            Long.class)
                    .setParameter("person", personId)
                    .setParameter("due", due)
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty();
            entityManager.merge(new DigestEntry(personId, post.id(), due));
            entityManager.flush();
            if (!planned) {
                jobs.start(Digest.KIND, Map.of("person", Long.toString(personId)), due);
            }
        }
    }

    private Instant nextDigest() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.with(DIGEST_AT);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
