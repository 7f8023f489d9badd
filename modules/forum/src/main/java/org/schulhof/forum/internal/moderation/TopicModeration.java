package org.schulhof.forum.internal.moderation;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicState;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Writing;

/**
 * What moderators do to topics as a whole, in the forums entrusted to them and nowhere else (R32).
 */
@Component(service = TopicModeration.class)
public final class TopicModeration {

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TextFilter filter;
    private final Writing writing;
    private final Acts acts;
    private final Clock clock;

    @Activate
    public TopicModeration(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TextFilter filter,
            @Reference Writing writing,
            @Reference Acts acts,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.filter = filter;
        this.writing = writing;
        this.acts = acts;
        this.clock = clock;
    }

    public void close(long topicId, boolean on) {
        act(topicId, on ? Act.Kind.CLOSE : Act.Kind.REOPEN, "", topic -> topic.close(on));
    }

    public void pin(long topicId, boolean on) {
        act(topicId, on ? Act.Kind.PIN : Act.Kind.UNPIN, "", topic -> topic.pin(on));
    }

    /** @param oldTitle as it was when the moderator began: whoever renames at the same time is not overwritten */
    public void rename(long topicId, String oldTitle, String title, String reason) {
        Acts.requireReason(reason);
        filter.require(WrittenText.plain("title", title), WrittenText.plain("reason", reason));
        long me = readers.current().id();
        act(topicId, Act.Kind.RENAME, reason, topic -> {
            if (!topic.title().equals(oldTitle)) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            topic.moderateTitle(title, me);
        });
        writing.indexTitle(topicId);
    }

    public void deleteTopic(long topicId, String reason) {
        acts.require(reason);
        long me = readers.current().id();
        act(topicId, Act.Kind.DELETE_TOPIC, reason, topic -> {
            if (topic.state() == TopicState.DELETED) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            topic.delete(me);
        });
    }

    public void restoreTopic(long topicId) {
        act(topicId, Act.Kind.RESTORE_TOPIC, "", topic -> {
            if (topic.state() != TopicState.DELETED) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            topic.restore(clock.instant());
        });
    }

    /**
     * Moves a topic to another forum that the current person moderates: else moderators could open to others what a closed
     * forum holds.
     */
    public void move(long topicId, long toForumId) {
        forums.require(Part.MODERATE, toForumId, readers.current());
        act(topicId, Act.Kind.MOVE, "", topic -> topic.moveTo(toForumId, clock.instant()));
    }

    /** Where the current person can move a topic. */
    public List<Forum> destinations(long fromForumId) {
        return forums.with(Part.MODERATE, readers.current()).stream()
                .filter(forum -> forum.id() != fromForumId)
                .toList();
    }

    /** The topic, if the current person moderates its forum. */
    public Topic moderated(long topicId) {
        Reader me = readers.current();
        return persistence.inTransaction(entityManager -> {
            Topic topic = entityManager.find(Topic.class, topicId);
            if (topic == null) {
                throw new UnknownForumException("topic", topicId);
            }
            forums.require(Part.MODERATE, topic.forumId(), me);
            return topic;
        });
    }

    private void act(long topicId, Act.Kind kind, String reason, Consumer<Topic> change) {
        Reader me = readers.current();
        persistence.runInTransaction(entityManager -> {
            Topic topic = TopicStore.lock(entityManager, topicId);
            if (topic == null) {
                throw new UnknownForumException("topic", topicId);
            }
            Forum forum = forums.require(Part.MODERATE, topic.forumId(), me);
            Act act = acts.record(entityManager, kind, topic, me)
                    .because(reason)
                    .of(kind == Act.Kind.MOVE ? forum.name() : topic.title(), null);
            change.accept(topic);
            entityManager.flush();
            if (kind != Act.Kind.PIN && kind != Act.Kind.UNPIN) {
                acts.tellAuthor(act, topic);
            }
        });
    }
}
