package org.schulhof.forum.internal.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Writing;

/**
 * What an appeal that was granted asks for: what a moderator did is undone (R32).
 */
@Component(service = Reinstatement.class)
public final class Reinstatement {

    private final FormattedTexts texts;
    private final FullText fullText;
    private final Attachments attachments;
    private final Writing writing;
    private final Clock clock;

    @Activate
    public Reinstatement(
            @Reference FormattedTexts texts,
            @Reference FullText fullText,
            @Reference Attachments attachments,
            @Reference Writing writing,
            @Reference Clock clock) {
        this.texts = texts;
        this.fullText = fullText;
        this.attachments = attachments;
        this.writing = writing;
        this.clock = clock;
    }

    /** Undoes the act, as far as what it was done to is still there. */
    void of(EntityManager entityManager, Act act) {
        Topic topic = TopicStore.lock(entityManager, act.topicId());
        Post post = act.postId()
                .map(id -> entityManager.find(Post.class, id))
                .filter(found -> found.state() != PostState.ERASED)
                .orElse(null);
        switch (act.kind()) {
            case EDIT -> {
                if (post != null) {
                    String html = act.html().orElse("");
                    boolean first = TopicStore.first(entityManager, topic.id()).id() == post.id();
                    post.giveBack(
                            html,
                            fullText.index(
                                    first ? topic.title() : "",
                                    texts.stored(html).plain()));
                    List<Long> files = attachments.at(act.place()).stream()
                            .map(Attachment::id)
                            .toList();
                    attachments.move(act.place(), files, TopicStore.place(post.id()));
                }
            }
            case DELETE, REJECT -> {
                if (post != null && post.state() != PostState.VISIBLE) {
                    writing.publish(entityManager, topic, post);
                }
            }
            case RENAME -> {
                topic.giveBackTitle(act.title().orElse(topic.title()));
                entityManager.flush();
                writing.indexTitle(topic.id());
            }
            case DELETE_TOPIC -> topic.restore(clock.instant());
            default -> throw new IllegalStateException("Nobody appeals against " + act.kind());
        }
    }
}
