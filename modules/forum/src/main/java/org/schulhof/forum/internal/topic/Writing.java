package org.schulhof.forum.internal.topic;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.follow.Telling;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;

/** Topics and posts, written and changed by their authors. What moderators change is the moderation's. */
@Component(service = Writing.class)
public final class Writing {

    /** Characters of a post. */
    public static final int LONGEST = 20_000;

    /** Kind of the job that tells those who follow of a new post. */
    public static final String ANNOUNCE = ForumModule.ID + ".announce";

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final Marks marks;
    private final Follows follows;
    private final FormattedTexts texts;
    private final FullText fullText;
    private final TextFilter filter;
    private final Attachments attachments;
    private final Jobs jobs;
    private final Telling telling;
    private final OnRecord onRecord;
    private final Clock clock;

    @Activate
    public Writing(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference Marks marks,
            @Reference Follows follows,
            @Reference FormattedTexts texts,
            @Reference FullText fullText,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference Jobs jobs,
            @Reference Telling telling,
            @Reference OnRecord onRecord,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.marks = marks;
        this.follows = follows;
        this.texts = texts;
        this.fullText = fullText;
        this.filter = filter;
        this.attachments = attachments;
        this.jobs = jobs;
        this.telling = telling;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    /**
     * Begins a topic with its first post.
     *
     * @param files ids of files that were uploaded for it
     * @return the first post, visible or held
     * @throws InvalidPostException if the title or the text is missing or too long
     */
    public Post begin(long forumId, String title, String text, List<Long> files) {
        Reader me = readers.current();
        Forum forum = forums.require(Part.WRITE, forumId, me);
        FormattedText formatted = typed(text);
        require(title, text, filesOf(placeOfNew(), formatted, files));
        return persistence.inTransaction(entityManager -> {
            Topic topic = new Topic(forum.id(), title, me.id(), clock.instant());
            entityManager.persist(topic);
            entityManager.flush();
            follows.topicUnlessChosen(me.id(), topic.id());
            return append(entityManager, forum, topic, me, formatted, files, null);
        });
    }

    /**
     * Answers in a topic.
     *
     * @param replyTo the post of the topic that it answers, or null
     * @return the post, visible or held
     */
    public Post reply(long topicId, String text, List<Long> files, @Nullable Long replyTo) {
        Reader me = readers.current();
        Topic there = store.topic(topicId).orElseThrow(() -> new UnknownForumException("topic", topicId));
        Forum forum = writable(there, me);
        FormattedText formatted = typed(text);
        require(null, text, filesOf(placeOfNew(), formatted, files));
        return persistence.inTransaction(entityManager -> {
            Topic topic = TopicStore.lock(entityManager, topicId);
            if (topic.state() != TopicState.VISIBLE) {
                throw new UnknownForumException("topic", topicId);
            }
            if (topic.isClosed() && !forum.lets(Part.MODERATE, me)) {
                throw new InvalidPostException(Reason.CLOSED);
            }
            Long answered = replyTo == null
                    ? null
                    : store.post(replyTo)
                            .filter(post -> post.topicId() == topicId)
                            .map(Post::id)
                            .orElse(null);
            follows.topicUnlessChosen(me.id(), topicId);
            return append(entityManager, forum, topic, me, formatted, files, answered);
        });
    }

    private Forum writable(Topic topic, Reader me) {
        return forums.require(Part.WRITE, topic.forumId(), me);
    }

    private Post append(
            EntityManager entityManager,
            Forum forum,
            Topic topic,
            Reader me,
            FormattedText text,
            List<Long> files,
            @Nullable Long replyTo) {
        Instant now = clock.instant();
        boolean first = topic.numbers() == 0;
        int before = topic.lastNumber();
        Post post = new Post(topic.id(), me.id(), replyTo, text.html(), index(first ? topic.title() : "", text), now);
        entityManager.persist(post);
        entityManager.flush();
        attachments.save(TopicStore.place(post.id()), text, files);
        if (forum.holds(me)) {
            tellModerators(forum, me);
            return post;
        }
        post.show(topic, now);
        marks.readByAuthor(me.id(), topic, before);
        announce(jobs, post);
        return post;
    }

    private void tellModerators(Forum forum, Reader me) {
        List<Long> others =
                forums.moderators(forum).stream().filter(id -> id != me.id()).toList();
        telling.tell(
                others,
                Notice.WORK,
                "moderation.xhtml",
                "notice.held",
                me.person().name(),
                forum.name());
    }

    /** Lets readers see a post that they do not see, because it waits or was taken out. */
    public void publish(EntityManager entityManager, Topic topic, Post post) {
        boolean isNew = post.number().isEmpty();
        int before = topic.lastNumber();
        TopicStore.show(entityManager, topic, post, clock.instant());
        if (isNew) {
            post.authorId().ifPresent(author -> marks.readByAuthor(author, topic, before));
            announce(jobs, post);
        }
    }

    /** Has a topic found by the title that it has now. */
    public void indexTitle(long topicId) {
        persistence.runInTransaction(entityManager -> {
            Topic topic = TopicStore.lock(entityManager, topicId);
            Post first = TopicStore.first(entityManager, topicId);
            if (first.state() != PostState.ERASED) {
                first.index(index(topic.title(), texts.stored(first.html())));
            }
        });
    }

    /** Tells those who follow, once the transaction has committed. */
    public static void announce(Jobs jobs, Post post) {
        jobs.start(ANNOUNCE, Map.of("post", Long.toString(post.id())), null);
    }

    /**
     * Changes an own post.
     *
     * @param version of the post that was changed
     * @throws InvalidPostException if somebody changed it meanwhile, or a moderator has
     */
    public void edit(long postId, int version, String text, List<Long> files) {
        edit(postId, version, null, text, files);
    }

    /**
     * Changes an own post, and the title of the topic that it began.
     *
     * @param title null to leave it as it is, as for answers
     */
    public void edit(long postId, int version, @Nullable TitleChange title, String text, List<Long> files) {
        Reader me = readers.current();
        FormattedText formatted = typed(text);
        require(title == null ? null : title.to(), text, filesOf(TopicStore.place(postId), formatted, files));
        change(postId, me, (entityManager, forum, topic, post) -> {
            if (post.version() != version) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            boolean first = TopicStore.first(entityManager, topic.id()).id() == postId;
            if (title != null) {
                if (!first) {
                    throw new UnknownForumException("topic that begins with post", postId);
                }
                topic.retitle(title);
            }
            post.write(formatted.html(), index(first ? topic.title() : "", formatted), me.id(), clock.instant());
            attachments.save(TopicStore.place(postId), formatted, files);
            if (forum.holds(me) && post.state() == PostState.VISIBLE) {
                TopicStore.hold(entityManager, topic, post);
                tellModerators(forum, me);
            }
        });
    }

    /** The author takes an own post out; it can be brought back while it is on record. The first post goes with its topic, if nobody has answered. */
    public void delete(long postId) {
        Reader me = readers.current();
        change(postId, me, (entityManager, forum, topic, post) -> {
            TopicStore.delete(entityManager, topic, post, me.id(), onRecord.begin());
            boolean first = TopicStore.first(entityManager, topic.id()).id() == postId;
            if (first && topic.replies() == 0 && topic.isBy(me.id())) {
                topic.delete(me.id());
            }
        });
    }

    /** The author takes back that they deleted a post. */
    public void restore(long postId) {
        Reader me = readers.current();
        persistence.runInTransaction(entityManager -> {
            Post post = entityManager.find(Post.class, postId);
            if (post == null || !post.isBy(me.id()) || post.state() != PostState.DELETED || post.isDeletedByOther()) {
                throw new UnknownForumException("post", postId);
            }
            Topic topic = TopicStore.lock(entityManager, post.topicId());
            Forum forum = writable(topic, me);
            if (topic.isClosed() && !forum.lets(Part.MODERATE, me)) {
                throw new InvalidPostException(Reason.CLOSED);
            }
            if (topic.state() == TopicState.DELETED) {
                if (!topic.isDeletedBy(me.id())) {
                    throw new UnknownForumException("topic", topic.id());
                }
                topic.restore(clock.instant());
            }
            if (forum.holds(me) || post.number().isEmpty()) {
                TopicStore.hold(entityManager, topic, post);
            } else {
                TopicStore.show(entityManager, topic, post, clock.instant());
            }
        });
    }

    private void change(long postId, Reader me, Change change) {
        persistence.runInTransaction(entityManager -> {
            Post found = entityManager.find(Post.class, postId);
            if (found == null) {
                throw new UnknownForumException("post", postId);
            }
            Topic topic = TopicStore.lock(entityManager, found.topicId());
            Forum forum = forums.readable(topic.forumId(), me);
            entityManager.refresh(found);
            if (!found.isBy(me.id()) || !forum.lets(Part.WRITE, me)) {
                throw new AccessDeniedException("post " + postId + " is somebody else's");
            }
            if (found.isModerated() || found.isDeletedByOther()) {
                throw new InvalidPostException(Reason.MODERATED);
            }
            if (topic.isClosed() && !forum.lets(Part.MODERATE, me)) {
                throw new InvalidPostException(Reason.CLOSED);
            }
            if ((found.state() != PostState.VISIBLE && found.state() != PostState.HELD)
                    || topic.state() == TopicState.DELETED) {
                throw new UnknownForumException("post", postId);
            }
            change.apply(entityManager, forum, topic, found);
        });
    }

    private FormattedText typed(String text) {
        FormattedText formatted = texts.typed(text, LONGEST);
        if (formatted.isEmpty()) {
            throw new InvalidPostException(Reason.TEXT_MISSING);
        }
        return formatted;
    }

    private void require(@Nullable String title, String text, List<Attachment> files) {
        filter.require(written(title, text, files));
    }

    /** All that a writer has written, for the school's filters. */
    public static List<WrittenText> written(@Nullable String title, String text, List<Attachment> files) {
        List<WrittenText> written = new ArrayList<>();
        if (title != null) {
            written.add(WrittenText.plain("title", title));
        }
        written.add(WrittenText.html("text", text));
        files.forEach(file -> written.add(WrittenText.plain("files", file.name())));
        return written;
    }

    private List<Attachment> filesOf(AttachmentPlace place, FormattedText text, List<Long> files) {
        List<Long> all = new ArrayList<>(files);
        all.addAll(text.pictures());
        return attachments.chosen(place, all.stream().distinct().collect(Collectors.toList()));
    }

    /** Of a post that is not there yet. */
    public static AttachmentPlace placeOfNew() {
        return new AttachmentPlace(ForumModule.ID, "post/new");
    }

    private String index(String title, FormattedText text) {
        return fullText.index(title, text.plain());
    }

    @FunctionalInterface
    private interface Change {
        void apply(EntityManager entityManager, Forum forum, Topic topic, Post post);
    }
}
