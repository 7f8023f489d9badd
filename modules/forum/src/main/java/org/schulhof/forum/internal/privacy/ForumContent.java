package org.schulhof.forum.internal.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.moderation.Act;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;

/**
 * What people wrote in the forum, for an open case only (R18): posts of forums that are closed to others, deleted and held ones, and
 * originals of what moderators changed.
 */
@Component
public final class ForumContent implements InspectableContent {

    private static final String POST = "post-";
    private static final String ORIGINAL = "original-";

    private final Persistence persistence;
    private final TopicStore store;
    private final FormattedTexts texts;
    private final Attachments attachments;
    private final People people;
    private final CurrentPerson currentPerson;

    @Activate
    public ForumContent(
            @Reference Persistence persistence,
            @Reference TopicStore store,
            @Reference FormattedTexts texts,
            @Reference Attachments attachments,
            @Reference People people,
            @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.store = store;
        this.texts = texts;
        this.attachments = attachments;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @Override
    public long count(Inquiry inquiry) {
        return persistence.inTransaction(entityManager -> ((Number) bind(
                                entityManager.createNativeQuery("select count(*) from (" + all(inquiry) + ") found"),
                                inquiry)
                        .getSingleResult())
                .longValue());
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return persistence.inTransaction(entityManager -> {
            List<?> rows = bind(
                            entityManager.createNativeQuery(all(inquiry) + " order by at desc, sort, id desc limit "
                                    + limit + " offset " + offset),
                            inquiry)
                    .getResultList();
            return items(entityManager, rows.stream().map(Object[].class::cast).toList());
        });
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        return persistence.inTransaction(entityManager -> {
            if (itemId.matches(POST + "\\d{1,18}")) {
                Post post = entityManager.find(Post.class, Long.valueOf(itemId.substring(POST.length())));
                boolean covered = post != null
                        && post.state() != PostState.ERASED
                        && post.authorId()
                                .filter(author -> inquiry.covers(author, post.createdAt()))
                                .isPresent();
                return covered
                        ? items(entityManager, List.<Object[]>of(new Object[] {"post", post.id()})).stream()
                                .findFirst()
                        : Optional.empty();
            }
            if (itemId.matches(ORIGINAL + "\\d{1,18}")) {
                Act act = entityManager.find(Act.class, Long.valueOf(itemId.substring(ORIGINAL.length())));
                boolean covered = act != null
                        && act.html().isPresent()
                        && act.authorId()
                                .filter(author -> inquiry.covers(author, act.at()))
                                .isPresent();
                return covered
                        ? items(entityManager, List.<Object[]>of(new Object[] {"original", act.id()})).stream()
                                .findFirst()
                        : Optional.empty();
            }
            return Optional.empty();
        });
    }

    private static String all(Inquiry inquiry) {
        String who = inquiry.personIds().stream().map(String::valueOf).collect(Collectors.joining(","));
        return "select 'post' as sort, p.id as id, p.created_at as at from forum_post p where p.author_id in (" + who
                + ") and p.state <> 'ERASED' and p.created_at >= ? and p.created_at < ?"
                + " union all select 'original', a.id, a.at from forum_act a where a.author_id in (" + who
                + ") and a.html is not null and a.kind in ('EDIT') and a.at >= ? and a.at < ?";
    }

    private static Query bind(Query query, Inquiry inquiry) {
        LocalDateTime from = LocalDateTime.ofInstant(inquiry.from(), ZoneOffset.UTC);
        LocalDateTime to = LocalDateTime.ofInstant(inquiry.to(), ZoneOffset.UTC);
        return query.setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, from)
                .setParameter(4, to);
    }

    private List<InspectableItem> items(EntityManager entityManager, List<Object[]> rows) {
        Map<Long, Post> posts = store.posts(ids(rows, "post"));
        Map<Long, Act> acts = new HashMap<>();
        Set<Long> actIds = ids(rows, "original");
        if (!actIds.isEmpty()) {
            entityManager
                    .createQuery("select a from Act a where a.id in :ids", Act.class)
                    .setParameter("ids", actIds)
                    .getResultList()
                    .forEach(act -> acts.put(act.id(), act));
        }
        List<Long> topicIds =
                new ArrayList<>(posts.values().stream().map(Post::topicId).toList());
        topicIds.addAll(acts.values().stream().map(Act::topicId).toList());
        Map<Long, Topic> topics = store.topics(Set.copyOf(topicIds));
        List<Long> authors = new ArrayList<>(posts.values().stream()
                .flatMap(post -> post.authorId().stream())
                .toList());
        authors.addAll(
                acts.values().stream().flatMap(act -> act.authorId().stream()).toList());
        Map<Long, Person> persons = people.named(Set.copyOf(authors));
        Texts words = Texts.of(ForumModule.class, currentPerson);
        return rows.stream()
                .map(row -> {
                    long id = ((Number) row[1]).longValue();
                    return row[0].equals("post")
                            ? item(posts.get(id), topics, persons, words)
                            : item(acts.get(id), topics, persons, words);
                })
                .toList();
    }

    private static Set<Long> ids(List<Object[]> rows, String sort) {
        return rows.stream()
                .filter(row -> row[0].equals(sort))
                .map(row -> ((Number) row[1]).longValue())
                .collect(Collectors.toSet());
    }

    private InspectableItem item(Post post, Map<Long, Topic> topics, Map<Long, Person> persons, Texts words) {
        String state = post.state() == PostState.VISIBLE ? "" : " (" + words.get("post.state." + post.state()) + ")";
        return item(
                POST + post.id(),
                post.authorId().map(persons::get).map(Person::name).orElse("–"),
                post.createdAt(),
                title(topics.get(post.topicId())) + state,
                post.html(),
                TopicStore.place(post.id()));
    }

    private InspectableItem item(Act act, Map<Long, Topic> topics, Map<Long, Person> persons, Texts words) {
        return item(
                ORIGINAL + act.id(),
                act.authorId().map(persons::get).map(Person::name).orElse("–"),
                act.at(),
                title(topics.get(act.topicId())) + " (" + words.get("post.original") + ")",
                act.html().orElse(""),
                new AttachmentPlace(ForumModule.ID, act.thing()));
    }

    private static String title(Topic topic) {
        return topic == null ? "" : topic.title();
    }

    private InspectableItem item(
            String id, String author, Instant at, String title, String html, AttachmentPlace place) {
        return new InspectableItem(
                id,
                author,
                at,
                title,
                texts.stored(html).plain(),
                attachments.at(place).stream()
                        .map(file ->
                                new Attachment(file.name(), file.type(), file.size(), () -> attachments.open(file)))
                        .toList());
    }
}
