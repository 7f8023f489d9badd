package org.schulhof.forum.internal.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;

/** Who follows what. Asks no one whether they may: the services that change it, and those that tell, do. */
@Component(service = Follows.class)
public final class Follows {

    private final Persistence persistence;

    @Activate
    public Follows(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    public Level ofTopic(long personId, long topicId) {
        return persistence.inTransaction(entityManager -> Optional.ofNullable(
                        entityManager.find(TopicFollow.class, new TopicFollow.Key(personId, topicId)))
                .map(TopicFollow::level)
                .orElse(Level.OFF));
    }

    public Level ofForum(long personId, long forumId) {
        return persistence.inTransaction(entityManager -> Optional.ofNullable(
                        entityManager.find(ForumFollow.class, new ForumFollow.Key(personId, forumId)))
                .map(ForumFollow::level)
                .orElse(Level.OFF));
    }

    public void topic(long personId, long topicId, Level level) {
        persistence.runInTransaction(entityManager -> entityManager.merge(new TopicFollow(personId, topicId, level)));
    }

    public void forum(long personId, long forumId, Level level) {
        persistence.runInTransaction(entityManager -> entityManager.merge(new ForumFollow(personId, forumId, level)));
    }

    /** Whoever writes in a topic follows it, unless they have said what they want. */
    public void topicUnlessChosen(long personId, long topicId) {
        persistence.runInTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "insert ignore into forum_topic_follow (person_id, topic_id, level) values (?, ?, ?)")
                .setParameter(1, personId)
                .setParameter(2, topicId)
                .setParameter(3, Level.AT_ONCE.name())
                .executeUpdate());
    }

    /** Who follows the topic, and how. */
    public Map<Long, Level> ofTopic(long topicId) {
        Map<Long, Level> found = new HashMap<>();
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery("select f from TopicFollow f where f.topicId = :topic", TopicFollow.class)
                        .setParameter("topic", topicId)
                        .getResultList())
                .forEach(follow -> found.put(follow.personId(), follow.level()));
        return found;
    }

    /** Who follows the forum, and how. */
    public Map<Long, Level> ofForum(long forumId) {
        Map<Long, Level> found = new HashMap<>();
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery("select f from ForumFollow f where f.forumId = :forum", ForumFollow.class)
                        .setParameter("forum", forumId)
                        .getResultList())
                .forEach(follow -> found.put(follow.personId(), follow.level()));
        return found;
    }

    public List<TopicFollow> topicsOf(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select f from TopicFollow f where f.personId = :person order by f.topicId", TopicFollow.class)
                .setParameter("person", personId)
                .getResultList());
    }

    public List<ForumFollow> forumsOf(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select f from ForumFollow f where f.personId = :person order by f.forumId", ForumFollow.class)
                .setParameter("person", personId)
                .getResultList());
    }

    /** Erases what the person follows; how much it was. */
    public int erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            int erased = 0;
            for (String entity : List.of("TopicFollow", "ForumFollow", "DigestEntry")) {
                erased += entityManager
                        .createQuery("delete from " + entity + " f where f.personId = :person")
                        .setParameter("person", personId)
                        .executeUpdate();
            }
            return erased;
        });
    }
}
