package org.schulhof.forum.internal.topic;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.api.text.SearchQuery;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.Forums;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Reader;
import org.schulhof.forum.internal.forum.Readers;

/** Finds posts by their words, in the forums that are open to the reader and nowhere else. */
@Component(service = Search.class)
public final class Search {

    public static final int PAGE = 20;

    /** About ten milliseconds' worth. */
    private static final int LATEST = 2000;

    private static final int SNIPPET = 220;

    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final People people;
    private final FormattedTexts texts;
    private final FullText fullText;

    @Activate
    public Search(
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference People people,
            @Reference FormattedTexts texts,
            @Reference FullText fullText) {
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.people = people;
        this.texts = texts;
        this.fullText = fullText;
    }

    /**
     * The newest first.
     *
     * @param before id of the last hit of the page before; 0 for the first page
     * @return one more than a page if there are more
     */
    public List<Hit> find(String typed, long before) {
        Reader me = readers.current();
        Optional<SearchQuery> query = fullText.query(typed);
        Map<Long, Forum> readable =
                forums.with(Part.READ, me).stream().collect(Collectors.toMap(Forum::id, forum -> forum));
        if (query.isEmpty() || readable.isEmpty()) {
            return List.of();
        }
        List<Post> posts = posts(query.get(), readable.keySet(), before);
        Map<Long, Topic> topics = store.topics(posts.stream().map(Post::topicId).collect(Collectors.toSet()));
        Map<Long, Person> persons = people.named(
                posts.stream().flatMap(post -> post.authorId().stream()).collect(Collectors.toSet()));
        return posts.stream()
                .map(post -> {
                    Topic topic = Objects.requireNonNull(topics.get(post.topicId()));
                    return new Hit(
                            post.id(),
                            topic.id(),
                            readable.get(topic.forumId()).name(),
                            fullText.snippet(topic.title(), query.get(), Topic.MAX_TITLE),
                            fullText.snippet(texts.stored(post.html()).plain(), query.get(), SNIPPET),
                            post.authorId().map(persons::get).orElse(null),
                            post.shownAt().orElse(post.createdAt()));
                })
                .toList();
    }

    /** The latest posts are looked through one by one: a word that most of them have fills the page at once, and the index would gather all others first. */
    private List<Post> posts(SearchQuery query, Collection<Long> forumIds, long before) {
        String older = before > 0 ? " and id < " + before : "";
        List<Post> latest = select(
                "(select id from forum_post where state = 'VISIBLE'" + older + " order by id desc limit " + LATEST
                        + ") l join forum_post p on p.id = l.id",
                query.condition("p.search_text"),
                forumIds,
                Map.of());
        return latest.size() > PAGE
                ? latest
                : select(
                        "forum_post p",
                        "match (p.search_text) against (?1 in boolean mode) and p.state = 'VISIBLE'"
                                + older.replace(" id", " p.id"),
                        forumIds,
                        Map.of(1, query.expression()));
    }

    @SuppressWarnings("unchecked")
    private List<Post> select(
            String from, String condition, Collection<Long> forumIds, Map<Integer, String> parameters) {
        String ids = forumIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return persistence.inTransaction(entityManager -> {
            Query select = entityManager.createNativeQuery(
                    "select p.* from " + from + " join forum_topic t on t.id = p.topic_id where " + condition
                            + " and t.state = 'VISIBLE' and t.forum_id in (" + ids + ") order by p.id desc limit "
                            + (PAGE + 1),
                    Post.class);
            parameters.forEach(select::setParameter);
            return select.getResultList();
        });
    }
}
