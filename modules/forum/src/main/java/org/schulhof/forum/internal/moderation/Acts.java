package org.schulhof.forum.internal.moderation;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.forum.internal.topic.OnRecord;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Topic;

/**
 * The record of what moderators do: each act has a reason where it takes something away, and its author learns of it (R32).
 */
@Component(service = Acts.class)
public final class Acts {

    private final OnRecord onRecord;
    private final Telling telling;
    private final TextFilter filter;

    @Activate
    public Acts(@Reference OnRecord onRecord, @Reference Telling telling, @Reference TextFilter filter) {
        this.onRecord = onRecord;
        this.telling = telling;
        this.filter = filter;
    }

    /** What a moderator does to a post, from now on on record. */
    Act record(EntityManager entityManager, Act.Kind kind, Topic topic, Post post, Reader me) {
        return record(entityManager, kind, topic, post.id(), me, post.authorId());
    }

    /** What a moderator does to a topic, from now on on record. */
    Act record(EntityManager entityManager, Act.Kind kind, Topic topic, Reader me) {
        return record(entityManager, kind, topic, null, me, topic.authorId());
    }

    private Act record(
            EntityManager entityManager,
            Act.Kind kind,
            Topic topic,
            @Nullable Long postId,
            Reader me,
            Optional<Long> author) {
        Act act = new Act(kind, topic.forumId(), topic.id(), postId, me.id(), author.orElse(null), onRecord.begin());
        entityManager.persist(act);
        entityManager.flush();
        return act;
    }

    /** The author learns of it, unless it was themselves. */
    void tellAuthor(Act act, Topic topic) {
        act.authorId()
                .filter(author -> act.actorId().filter(author::equals).isEmpty())
                .ifPresent(author -> telling.tell(
                        author,
                        Notice.MODERATED,
                        "act.xhtml?id=" + act.id(),
                        "notice.act." + act.kind(),
                        topic.title()));
    }

    /** The reason is there, and the school's filters allow it. */
    void require(String reason) {
        requireReason(reason);
        filter.require(WrittenText.plain("reason", reason));
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidPostException(Reason.REASON_MISSING);
        }
        if (reason.strip().length() > Act.MAX_REASON) {
            throw new InvalidPostException(Reason.REASON_TOO_LONG);
        }
    }
}
