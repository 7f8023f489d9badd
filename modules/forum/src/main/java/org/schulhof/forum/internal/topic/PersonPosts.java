package org.schulhof.forum.internal.topic;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.forum.ForumModule;

/** All that a person wrote, to be handed out and erased. Asks no one whether they may. */
@Component(service = PersonPosts.class)
public final class PersonPosts {

    private static final String NOBODY = "…";
    private static final Pattern AUTHOR = Pattern.compile("data-author=\"[^\"]*\"");
    private static final int AT_ONCE = 500;

    private final Persistence persistence;
    private final FormattedTexts texts;
    private final FullText fullText;
    private final Attachments attachments;

    @Activate
    public PersonPosts(
            @Reference Persistence persistence,
            @Reference FormattedTexts texts,
            @Reference FullText fullText,
            @Reference Attachments attachments) {
        this.persistence = persistence;
        this.texts = texts;
        this.fullText = fullText;
        this.attachments = attachments;
    }

    /** The next of the person's posts, by their ids. @param after id of the last of those before; 0 to begin */
    public List<Post> of(long personId, long after) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select p from Post p where p.authorId = :person and p.id > :after order by p.id", Post.class)
                .setParameter("person", personId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Erases all that the person wrote with its files; of posts that others may refer to, the place stays. How many there were. */
    public int erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            int erased = 0;
            for (List<Post> posts = of(personId, 0); !posts.isEmpty(); posts = of(personId, 0)) {
                attachments.delete(
                        ForumModule.ID,
                        posts.stream().map(post -> TopicStore.thing(post.id())).toList());
                for (Post post : posts) {
                    Topic topic = TopicStore.lock(entityManager, post.topicId());
                    TopicStore.erase(entityManager, topic, post);
                    erased++;
                }
                entityManager.flush();
            }
            forgetTopics(entityManager, personId);
            return erased;
        });
    }

    private static void forgetTopics(EntityManager entityManager, long personId) {
        entityManager
                .createQuery(
                        "select t from Topic t where t.authorId = :person or t.lastAuthorId = :person or t.endorsedBy = :person"
                                + " or t.deletedBy = :person",
                        Topic.class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(topic -> {
                    if (topic.isBy(personId)) {
                        topic.forgetAuthor();
                        if (topic.replies() == 0) {
                            topic.delete(0);
                        }
                    }
                    topic.lastAuthorId().filter(id -> id == personId).ifPresent(id -> topic.forgetLastAuthor());
                    if (topic.isDeletedBy(personId)) {
                        topic.forgetDeleter();
                    }
                    topic.endorsedBy().filter(id -> id == personId).ifPresent(id -> topic.forgetEndorser());
                });
        entityManager
                .createQuery("select p from Post p where p.editedBy = :person or p.deletedBy = :person", Post.class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(post -> post.forget(personId));
        entityManager.flush();
    }

    /** Takes the person's name out of what others wrote: where they are mentioned, and where they are quoted. */
    public void pseudonymise(Person person) {
        String mention = "data-person=\"" + person.id() + "\"";
        String quoted = quoted(person.name());
        Pattern mentioned = Pattern.compile("<span data-person=\"" + person.id() + "\">[^<]*</span>");
        persistence.runInTransaction(entityManager -> entityManager
                .createQuery("select p from Post p where p.html like :mention or p.html like :quoted", Post.class)
                .setParameter("mention", "%" + mention + "%")
                .setParameter("quoted", "%" + quoted.replace("_", "\\_").replace("%", "\\%") + "%")
                .getResultList()
                .forEach(post -> {
                    String html = mentioned
                            .matcher(post.html())
                            .replaceAll(Matcher.quoteReplacement("@" + NOBODY))
                            .replace(quoted, "data-author=\"" + NOBODY + "\"");
                    FormattedText text = texts.stored(html);
                    Topic topic = entityManager.find(Topic.class, post.topicId());
                    post.withoutName(text.html(), fullText.index(post.isFirst() ? topic.title() : "", text.plain()));
                }));
    }

    /** As a quote names its author. */
    private String quoted(String name) {
        Matcher found = AUTHOR.matcher(texts.quote(name, texts.plain("–", 10)).html());
        return found.results().map(java.util.regex.MatchResult::group).collect(Collectors.joining());
    }
}
