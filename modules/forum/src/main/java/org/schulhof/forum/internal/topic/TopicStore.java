package org.schulhof.forum.internal.topic;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.forum.ForumModule;

/** The rows of topics and posts. Asks no one whether they may. */
@Component(service = TopicStore.class)
public final class TopicStore {

    private final Persistence persistence;

    @Activate
    public TopicStore(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    /** Where the attachments of a post are. */
    public static AttachmentPlace place(long postId) {
        return new AttachmentPlace(ForumModule.ID, thing(postId));
    }

    public static String thing(long postId) {
        return "post/" + postId;
    }

    public Optional<Topic> topic(long id) {
        return Optional.ofNullable(persistence.inTransaction(entityManager -> entityManager.find(Topic.class, id)));
    }

    public Optional<Post> post(long id) {
        return Optional.ofNullable(persistence.inTransaction(entityManager -> entityManager.find(Post.class, id)));
    }

    public Map<Long, Topic> topics(Collection<Long> ids) {
        Map<Long, Topic> found = new HashMap<>();
        if (!ids.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery("select t from Topic t where t.id in :ids", Topic.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(topic -> found.put(topic.id(), topic));
        }
        return found;
    }

    public Map<Long, Post> posts(Collection<Long> ids) {
        Map<Long, Post> found = new HashMap<>();
        if (!ids.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery("select p from Post p where p.id in :ids", Post.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(post -> found.put(post.id(), post));
        }
        return found;
    }

    /** The topic, which nobody else changes until the transaction ends. */
    public static Topic lock(EntityManager entityManager, long topicId) {
        return entityManager.find(Topic.class, topicId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first post of a topic, also while it has no number. */
    public static Post first(EntityManager entityManager, long topicId) {
        return entityManager
                .createQuery("select p from Post p where p.topicId = :topic order by p.id", Post.class)
                .setParameter("topic", topicId)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Sets what the topic says of its posts anew, after some went or came back. */
    public static void recount(EntityManager entityManager, Topic topic) {
        entityManager.flush();
        List<Post> last = entityManager
                .createQuery(
                        "select p from Post p where p.topicId = :topic and p.number is not null and p.state = :visible"
                                + " order by p.number desc",
                        Post.class)
                .setParameter("topic", topic.id())
                .setParameter("visible", PostState.VISIBLE)
                .setMaxResults(1)
                .getResultList();
        long visible = entityManager
                .createQuery(
                        "select count(p) from Post p where p.topicId = :topic and p.number > 1 and p.state = :visible",
                        Long.class)
                .setParameter("topic", topic.id())
                .setParameter("visible", PostState.VISIBLE)
                .getSingleResult();
        if (last.isEmpty()) {
            topic.recount(0, 0, 0, topic.createdAt(), null);
        } else {
            Post post = last.get(0);
            Instant at = post.shownAt().orElse(post.createdAt());
            topic.recount(
                    (int) visible,
                    post.number().orElse(0),
                    post.id(),
                    at,
                    post.authorId().orElse(null));
        }
    }

    // What moderation does to posts and topics goes through here, so that the topic's figures are right

    public static void show(EntityManager entityManager, Topic topic, Post post, Instant at) {
        boolean isNew = post.number().isEmpty();
        post.show(topic, at);
        if (!isNew) {
            topic.becomeNew(at);
            recount(entityManager, topic);
        }
    }

    public static void hold(EntityManager entityManager, Topic topic, Post post) {
        post.hold();
        recount(entityManager, topic);
    }

    public static void reject(EntityManager entityManager, Topic topic, Post post) {
        post.reject();
        if (post.number().isPresent()) {
            recount(entityManager, topic);
        }
    }

    public static void delete(EntityManager entityManager, Topic topic, Post post, long byId, Instant at) {
        post.delete(byId, at);
        if (topic.endorsedPostId().filter(id -> id == post.id()).isPresent()) {
            topic.endorse(null, null);
        }
        recount(entityManager, topic);
    }

    public static void erase(EntityManager entityManager, Topic topic, Post post) {
        post.erase();
        if (topic.endorsedPostId().filter(id -> id == post.id()).isPresent()) {
            topic.endorse(null, null);
        }
        recount(entityManager, topic);
    }
}
