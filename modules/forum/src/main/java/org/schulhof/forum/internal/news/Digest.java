package org.schulhof.forum.internal.news;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicState;
import org.schulhof.forum.internal.topic.TopicStore;

/** Tells a person once a day what is new where they want it so; only of what they may read at this moment. */
@Component
public final class Digest implements JobHandler {

    static final String KIND = ForumModule.ID + ".digest-of-day";

    private static final int MOST = 500;
    private static final int NAMED = 3;

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public Digest(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference Telling telling,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        long personId = Long.parseLong(input.get("person"));
        persistence.runInTransaction(entityManager -> {
            List<Long> postIds = entityManager
                    .createQuery(
                            "select e.postId from DigestEntry e where e.personId = :person and e.dueAt <= :now"
                                    + " order by e.postId desc",
                            Long.class)
                    .setParameter("person", personId)
                    .setParameter("now", clock.instant())
                    .setMaxResults(MOST)
                    .getResultList();
            entityManager
                    .createQuery("delete from DigestEntry e where e.personId = :person and e.dueAt <= :now")
                    .setParameter("person", personId)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            readers.of(Set.of(personId)).forEach(reader -> {
                Set<Long> readable = forums.idsWith(Part.READ, reader);
                List<Post> posts = store.posts(postIds).values().stream()
                        .filter(post -> post.state() == PostState.VISIBLE)
                        .toList();
                Map<Long, Topic> topics =
                        store.topics(posts.stream().map(Post::topicId).collect(Collectors.toSet()));
                List<Topic> shown = topics.values().stream()
                        .filter(topic -> topic.state() == TopicState.VISIBLE && readable.contains(topic.forumId()))
                        .sorted(java.util.Comparator.comparing(Topic::lastPostId)
                                .reversed())
                        .toList();
                long count = posts.stream()
                        .filter(post -> shown.stream().anyMatch(topic -> topic.id() == post.topicId()))
                        .count();
                if (count > 0) {
                    String titles =
                            shown.stream().limit(NAMED).map(Topic::title).collect(Collectors.joining(" · "));
                    telling.tell(personId, Notice.DIGEST, "new.xhtml", "notice.digest", count, shown.size(), titles);
                }
            });
        });
        return Map.of();
    }
}
