package org.schulhof.forum.internal.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.moderation.Act;
import org.schulhof.forum.internal.topic.OnRecord;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;

/**
 * Erases what is not on record any more (R24, R32): originals, deleted posts, reports. What somebody has appealed against, or
 * reported, and nobody has decided, waits for that.
 */
@Component
public final class Forgetting implements JobHandler {

    private static final int AT_ONCE = 500;

    private final Persistence persistence;
    private final OnRecord onRecord;
    private final Attachments attachments;
    private final Jobs jobs;

    @Activate
    public Forgetting(
            @Reference Persistence persistence,
            @Reference OnRecord onRecord,
            @Reference Attachments attachments,
            @Reference Jobs jobs) {
        this.persistence = persistence;
        this.onRecord = onRecord;
        this.attachments = attachments;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return OnRecord.FORGET;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        Instant over = onRecord.over();
        persistence.runInTransaction(entityManager -> {
            List<Act> acts = entityManager
                    .createQuery(
                            "select a from Act a where a.at <= :over and (a.appealedAt is null or a.decidedAt <= :over)"
                                    + " order by a.id",
                            Act.class)
                    .setParameter("over", over)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            attachments.delete(ForumModule.ID, acts.stream().map(Act::thing).toList());
            acts.forEach(entityManager::remove);
            entityManager
                    .createQuery("delete from Report r where r.at <= :over and r.decidedAt is not null")
                    .setParameter("over", over)
                    .executeUpdate();
            List<Post> posts = entityManager
                    .createQuery(
                            "select p from Post p where p.deletedAt <= :over and p.state ="
                                    + " org.schulhof.forum.internal.topic.PostState.DELETED and not exists (select a from Act a"
                                    + " where a.postId = p.id and a.appealedAt is not null and a.decidedAt is null)"
                                    + " order by p.id",
                            Post.class)
                    .setParameter("over", over)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            attachments.delete(
                    ForumModule.ID,
                    posts.stream().map(post -> TopicStore.thing(post.id())).toList());
            posts.forEach(post -> {
                Topic topic = TopicStore.lock(entityManager, post.topicId());
                TopicStore.erase(entityManager, topic, post);
            });
            if (acts.size() == AT_ONCE || posts.size() == AT_ONCE) {
                jobs.start(OnRecord.FORGET, Map.of(), null);
            }
        });
        planRest();
        return Map.of();
    }

    /** The school may keep things longer by now than it did when they went on record. */
    private void planRest() {
        persistence.runInTransaction(entityManager -> {
            Optional<Instant> first = entityManager
                    .createQuery("select a from Act a where a.appealedAt is null order by a.at", Act.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .map(Act::at)
                    .findFirst();
            first.filter(at -> at.isAfter(onRecord.over()))
                    .ifPresent(at -> jobs.start(OnRecord.FORGET, Map.of(), onRecord.end(at)));
        });
    }
}
