package org.schulhof.forum.internal.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.forum.UnknownForumException;

/** Topics to read, page by page, with as many statements for a long one as for a short one. */
@Component(service = Conversations.class)
public final class Conversations {

    public static final int PAGE = 20;

    /** More posts than these in one topic can wait for approval; the page of the moderation has all. */
    private static final int WAITING = 20;

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final Marks marks;
    private final Follows follows;
    private final People people;
    private final FormattedTexts texts;
    private final Attachments attachments;
    private final Access access;

    @Activate
    public Conversations(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference Marks marks,
            @Reference Follows follows,
            @Reference People people,
            @Reference FormattedTexts texts,
            @Reference Attachments attachments,
            @Reference Access access) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.marks = marks;
        this.follows = follows;
        this.people = people;
        this.texts = texts;
        this.attachments = attachments;
        this.access = access;
    }

    /** On which page the post is, or the first unread one for null. */
    public int pageOf(long topicId, @Nullable Long postId) {
        Reader me = readers.current();
        Topic topic = readable(topicId, me);
        int number = postId == null
                ? marks.readTo(me.id(), List.of(topicId)).getOrDefault(topicId, 0) + 1
                : store.post(postId)
                        .filter(post -> post.topicId() == topicId)
                        .flatMap(Post::number)
                        .orElse(topic.numbers());
        return page(Math.min(number, Math.max(1, topic.lastNumber())));
    }

    private static int page(int number) {
        return (number - 1) / PAGE + 1;
    }

    /** Shows a page of a topic; what is on it is read from now on. */
    public Conversation open(long topicId, int page) {
        Reader me = readers.current();
        Topic topic = readable(topicId, me);
        Forum forum = forums.namedAsGroups(List.of(forums.readable(topic.forumId(), me)))
                .get(0);
        boolean moderates = forum.lets(Part.MODERATE, me);
        int pages = Math.max(1, page(Math.max(1, topic.numbers())));
        int shown = Math.min(page, pages);
        List<Post> posts = posts(topicId, shown);
        List<Post> waiting = shown == pages ? waiting(topicId, me, moderates) : List.of();
        Optional<Post> answer = shown == 1 ? topic.endorsedPostId().flatMap(store::post) : Optional.empty();
        int readTo = marks.readTo(me.id(), List.of(topicId)).getOrDefault(topicId, 0);
        Instant news = marks.news();

        Views views = new Views(me, forum, topic, moderates, readTo, news);
        List<Post> all = Stream.of(posts.stream(), waiting.stream(), answer.stream())
                .flatMap(stream -> stream)
                .toList();
        views.collect(all);
        List<PostView> seen =
                Stream.concat(posts.stream(), waiting.stream()).map(views::of).toList();
        int highest = posts.stream()
                .filter(post -> post.state() == PostState.VISIBLE)
                .mapToInt(post -> post.number().orElse(0))
                .max()
                .orElse(0);
        if (highest > readTo) {
            marks.read(me.id(), topicId, highest);
        }
        boolean writes = forum.lets(Part.WRITE, me);
        return new Conversation(
                forum,
                topic,
                shown,
                pages,
                seen,
                seen.stream()
                        .filter(PostView::unread)
                        .map(PostView::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0),
                answer.filter(post -> post.state() == PostState.VISIBLE)
                        .map(views::of)
                        .orElse(null),
                topic.endorsedBy().map(views.persons::get).orElse(null),
                writes && topic.state() == TopicState.VISIBLE && (!topic.isClosed() || moderates),
                moderates,
                writes && access.has(ForumModule.ENDORSE),
                topic.isBy(me.id()),
                forum.holds(me),
                follows.ofTopic(me.id(), topicId));
    }

    /** @throws UnknownForumException if there is none, or it is closed to the reader */
    Topic readable(long topicId, Reader me) {
        Topic topic = store.topic(topicId).orElseThrow(() -> new UnknownForumException("topic", topicId));
        Forum forum = forums.readable(topic.forumId(), me);
        boolean seen = isVisible(topic, forum, me);
        if (!seen) {
            throw new UnknownForumException("topic", topicId);
        }
        return topic;
    }

    private static boolean isVisible(Topic topic, Forum forum, Reader me) {
        return switch (topic.state()) {
            case VISIBLE -> true;
            case HELD -> topic.isBy(me.id()) || forum.lets(Part.MODERATE, me);
            case DELETED -> forum.lets(Part.MODERATE, me);
        };
    }

    private List<Post> posts(long topicId, int page) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select p from Post p where p.topicId = :topic and p.number between :from and :to order by p.number",
                        Post.class)
                .setParameter("topic", topicId)
                .setParameter("from", (page - 1) * PAGE + 1)
                .setParameter("to", page * PAGE)
                .getResultList());
    }

    private List<Post> waiting(long topicId, Reader me, boolean moderates) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select p from Post p where p.topicId = :topic and p.number is null and p.state in :states"
                                + (moderates ? " and :me = :me" : " and p.authorId = :me")
                                + " order by p.id",
                        Post.class)
                .setParameter("topic", topicId)
                .setParameter("states", List.of(PostState.HELD, PostState.REJECTED))
                .setParameter("me", me.id())
                .setMaxResults(WAITING)
                .getResultList());
    }

    /** A post to quote or to report, if the current person can read what it says. */
    public PostView post(long postId) {
        Reader me = readers.current();
        Post post = store.post(postId).orElseThrow(() -> new UnknownForumException("post", postId));
        Topic topic = readable(post.topicId(), me);
        Forum forum = forums.readable(topic.forumId(), me);
        Views views = new Views(me, forum, topic, forum.lets(Part.MODERATE, me), Integer.MAX_VALUE, marks.news());
        views.collect(List.of(post));
        PostView view = views.of(post);
        if (view.html() == null) {
            throw new UnknownForumException("post", postId);
        }
        return view;
    }

    /** The row of a post that the current person sees, for the forms that change it. */
    public Post stored(long postId) {
        Post post = store.post(postId).orElseThrow(() -> new UnknownForumException("post", postId));
        readable(post.topicId(), readers.current());
        return post;
    }

    /** Whether the current person can change the title of the topic together with this post: who began it, until a moderator named it. */
    public boolean mayRetitle(Post post) {
        return post.isBy(readers.current().id())
                && !topic(post.topicId()).isTitleModerated()
                && persistence
                                .inTransaction(entityManager -> TopicStore.first(entityManager, post.topicId()))
                                .id()
                        == post.id();
    }

    /** A topic by its id, for the forms that act on it. */
    public Topic topic(long topicId) {
        return readable(topicId, readers.current());
    }

    /** Its text as a quote, to answer to. */
    public String quote(long postId, String nobody) {
        PostView post = post(postId);
        String author = post.author() == null ? nobody : post.author().name();
        return texts.quote(author, texts.stored(Objects.requireNonNull(post.html())))
                .html();
    }

    /** Marks a post as a good answer, or takes that back if it is it already. */
    public void endorse(long postId) {
        Reader me = readers.current();
        access.requireRight(ForumModule.ENDORSE);
        persistence.runInTransaction(entityManager -> {
            Post post = store.post(postId)
                    .filter(found -> found.state() == PostState.VISIBLE && !found.isFirst())
                    .orElseThrow(() -> new UnknownForumException("post", postId));
            Topic topic = TopicStore.lock(entityManager, post.topicId());
            forums.require(Part.WRITE, topic.forumId(), me);
            readable(topic.id(), me);
            boolean is = topic.endorsedPostId().filter(id -> id == postId).isPresent();
            topic.endorse(is ? null : postId, is ? null : me.id());
        });
    }

    /** Says how the current person wants to be told of what is new in the topic. */
    public void follow(long topicId, Level level) {
        Reader me = readers.current();
        readable(topicId, me);
        follows.topic(me.id(), topicId, level);
    }

    /** What a page of posts needs beside them, read at once. */
    private final class Views {

        private final Reader me;
        private final Forum forum;
        private final Topic topic;
        private final boolean moderates;
        private final int readTo;
        private final Instant news;
        private Map<Long, Post> answered = Map.of();
        private Map<Long, Person> persons = Map.of();
        private Map<String, List<Attachment>> files = Map.of();

        private Views(Reader me, Forum forum, Topic topic, boolean moderates, int readTo, Instant news) {
            this.me = me;
            this.forum = forum;
            this.topic = topic;
            this.moderates = moderates;
            this.readTo = readTo;
            this.news = news;
        }

        private void collect(Collection<Post> posts) {
            answered = store.posts(
                    posts.stream().flatMap(post -> post.replyTo().stream()).collect(Collectors.toSet()));
            Set<Long> named = new HashSet<>();
            Stream.concat(posts.stream(), answered.values().stream()).forEach(post -> {
                post.authorId().ifPresent(named::add);
                post.editedBy().ifPresent(named::add);
            });
            topic.endorsedBy().ifPresent(named::add);
            persons = people.named(named);
            files = attachments.at(
                    ForumModule.ID,
                    posts.stream()
                            .filter(this::isReadable)
                            .map(post -> TopicStore.thing(post.id()))
                            .distinct()
                            .toList());
        }

        private boolean isReadable(Post post) {
            return mayRead(post, me, moderates);
        }

        private PostView of(Post post) {
            boolean readable = isReadable(post);
            boolean mine = post.isBy(me.id());
            boolean open = topic.state() != TopicState.DELETED && (!topic.isClosed() || moderates);
            FormattedText text = readable ? texts.stored(post.html()) : FormattedText.EMPTY;
            int number = post.number().orElse(0);
            return new PostView(
                    post.id(),
                    post.number().orElse(null),
                    post.authorId().map(persons::get).orElse(null),
                    post.state(),
                    readable ? post.html() : null,
                    readable ? files.getOrDefault(TopicStore.thing(post.id()), List.of()) : List.of(),
                    new ArrayList<>(text.pictures()),
                    post.shownAt().orElse(post.createdAt()),
                    post.editedAt().orElse(null),
                    post.isModerated() ? post.editedBy().map(persons::get).orElse(null) : null,
                    post.isModerated(),
                    post.replyTo()
                            .map(answered::get)
                            .filter(to -> to.number().isPresent())
                            .map(this::reply)
                            .orElse(null),
                    number > readTo
                            && post.state() == PostState.VISIBLE
                            && !mine
                            && post.shownAt().filter(news::isBefore).isPresent(),
                    mine,
                    topic.endorsedPostId().filter(id -> id == post.id()).isPresent(),
                    mine
                            && open
                            && forum.lets(Part.WRITE, me)
                            && !post.isModerated()
                            && (post.state() == PostState.VISIBLE || post.state() == PostState.HELD),
                    moderates,
                    post.state() != PostState.VISIBLE);
        }

        private PostView.Reply reply(Post to) {
            return new PostView.Reply(
                    to.number().orElse(0), to.authorId().map(persons::get).orElse(null));
        }
    }

    /** Whether this reader sees what the post says. */
    public boolean mayRead(long postId, Reader reader) {
        return store.post(postId)
                .filter(post -> {
                    Topic topic = store.topic(post.topicId()).orElseThrow();
                    return forums.isReadable(topic.forumId(), reader)
                            && isVisible(topic, forums.readable(topic.forumId(), reader), reader)
                            && mayRead(
                                    post,
                                    reader,
                                    forums.readable(topic.forumId(), reader).lets(Part.MODERATE, reader));
                })
                .isPresent();
    }

    /** Who sees what a post says, given that they see its topic. */
    static boolean mayRead(Post post, Reader reader, boolean moderates) {
        return switch (post.state()) {
            case VISIBLE -> true;
            case HELD, REJECTED -> moderates || post.isBy(reader.id());
            case DELETED -> moderates;
            case ERASED -> false;
        };
    }
}
