package org.schulhof.forum.internal.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Writing;

/**
 * What moderators do to posts of others, in the forums entrusted to them and nowhere else (R32). Each act is kept with what
 * was there before, and the author is told.
 */
@Component(service = Moderation.class)
public final class Moderation {

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final FormattedTexts texts;
    private final FullText fullText;
    private final TextFilter filter;
    private final Attachments attachments;
    private final Policies policies;
    private final Writing writing;
    private final Acts acts;
    private final Clock clock;

    @Activate
    public Moderation(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference FormattedTexts texts,
            @Reference FullText fullText,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference Policies policies,
            @Reference Writing writing,
            @Reference Acts acts,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.texts = texts;
        this.fullText = fullText;
        this.filter = filter;
        this.attachments = attachments;
        this.policies = policies;
        this.writing = writing;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether the school lets moderators change what others wrote. */
    public boolean mayEdit() {
        return policies.isOn(ForumModule.MODERATORS_EDIT);
    }

    /**
     * Changes what somebody else wrote; the original stays on record.
     *
     * @param version of the post that was changed
     * @throws InvalidPostException if the school does not allow it, there is no reason, or somebody changed it meanwhile
     */
    public void edit(long postId, int version, String text, List<Long> files, String reason) {
        Reader me = readers.current();
        if (!mayEdit()) {
            throw new InvalidPostException(Reason.NO_EDITING);
        }
        Acts.requireReason(reason);
        FormattedText formatted = texts.typed(text, Writing.LONGEST);
        if (formatted.isEmpty()) {
            throw new InvalidPostException(Reason.TEXT_MISSING);
        }
        List<WrittenText> written =
                Writing.written(null, text, attachments.chosen(TopicStore.place(postId), named(formatted, files)));
        written.add(WrittenText.plain("reason", reason));
        filter.require(written);
        withPost(postId, me, (entityManager, forum, topic, post) -> {
            if (post.version() != version) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            if (post.isBy(me.id()) || post.state() == PostState.DELETED || post.state() == PostState.ERASED) {
                throw new UnknownForumException("post of somebody else", postId);
            }
            Act act = acts.record(entityManager, Act.Kind.EDIT, topic, post, me)
                    .because(reason)
                    .of(null, post.html());
            entityManager.flush();
            keepRemoved(post, act, new HashSet<>(named(formatted, files)));
            attachments.save(TopicStore.place(postId), formatted, files);
            boolean first = TopicStore.first(entityManager, topic.id()).id() == postId;
            String title = first ? topic.title() : "";
            post.write(formatted.html(), fullText.index(title, formatted.plain()), me.id(), clock.instant());
            acts.tellAuthor(act, topic);
        });
    }

    private static List<Long> named(FormattedText text, List<Long> files) {
        List<Long> all = new ArrayList<>(files);
        all.addAll(text.pictures());
        return all.stream().distinct().toList();
    }

    private void keepRemoved(Post post, Act act, Set<Long> staying) {
        List<Long> removed = attachments.at(TopicStore.place(post.id())).stream()
                .map(Attachment::id)
                .filter(id -> !staying.contains(id))
                .toList();
        if (!removed.isEmpty()) {
            attachments.move(TopicStore.place(post.id()), removed, act.place());
        }
    }

    /** Takes out what somebody wrote; moderators can bring it back while it is on record. */
    public void delete(long postId, String reason) {
        Reader me = readers.current();
        acts.require(reason);
        withPost(postId, me, (entityManager, forum, topic, post) -> {
            if (post.state() != PostState.VISIBLE && post.state() != PostState.HELD) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            TopicStore.delete(entityManager, topic, post, me.id(), clock.instant());
            Act act = acts.record(entityManager, Act.Kind.DELETE, topic, post, me)
                    .because(reason)
                    .of(null, post.html());
            entityManager.flush();
            acts.tellAuthor(act, topic);
        });
    }

    public void restore(long postId) {
        Reader me = readers.current();
        withPost(postId, me, (entityManager, forum, topic, post) -> {
            if (post.state() != PostState.DELETED) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            TopicStore.show(entityManager, topic, post, clock.instant());
            acts.tellAuthor(acts.record(entityManager, Act.Kind.RESTORE, topic, post, me), topic);
        });
    }

    /** Lets readers see a post that was held. */
    public void approve(long postId) {
        Reader me = readers.current();
        withPost(postId, me, (entityManager, forum, topic, post) -> {
            if (post.state() != PostState.HELD && post.state() != PostState.REJECTED) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            writing.publish(entityManager, topic, post);
            Act act = acts.record(entityManager, Act.Kind.APPROVE, topic, post, me);
            acts.tellAuthor(act, topic);
        });
    }

    /** Keeps a held post from readers for good, unless its author appeals. */
    public void reject(long postId, String reason) {
        Reader me = readers.current();
        acts.require(reason);
        withPost(postId, me, (entityManager, forum, topic, post) -> {
            if (post.state() != PostState.HELD) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            TopicStore.reject(entityManager, topic, post);
            Act act = acts.record(entityManager, Act.Kind.REJECT, topic, post, me)
                    .because(reason)
                    .of(null, post.html());
            entityManager.flush();
            acts.tellAuthor(act, topic);
        });
    }

    /** The post, if the current person moderates its forum. */
    public Post moderatedPost(long postId) {
        Reader me = readers.current();
        Post post = persistence.inTransaction(entityManager -> entityManager.find(Post.class, postId));
        if (post == null || post.state() == PostState.ERASED) {
            throw new UnknownForumException("post", postId);
        }
        persistence.runInTransaction(entityManager -> forums.require(
                Part.MODERATE, entityManager.find(Topic.class, post.topicId()).forumId(), me));
        return post;
    }

    private void withPost(long postId, Reader me, Change change) {
        persistence.runInTransaction(entityManager -> {
            Post post = entityManager.find(Post.class, postId);
            if (post == null || post.state() == PostState.ERASED) {
                throw new UnknownForumException("post", postId);
            }
            Topic topic = TopicStore.lock(entityManager, post.topicId());
            Forum forum = forums.require(Part.MODERATE, topic.forumId(), me);
            entityManager.refresh(post);
            change.apply(entityManager, forum, topic, post);
        });
    }

    @FunctionalInterface
    private interface Change {
        void apply(EntityManager entityManager, Forum forum, Topic topic, Post post);
    }
}
