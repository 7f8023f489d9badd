package org.schulhof.forum.internal.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Telling;
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

/**
 * The record of what moderators did, and appeals against it (R32): the author reads the original and appeals; whoever has the
 * right decides, but neither the moderator nor the author.
 */
@Component(service = Appeals.class)
public final class Appeals {

    public static final int PAGE = 30;

    private final Access access;
    private final Persistence persistence;
    private final Readers readers;
    private final Forums forums;
    private final TopicStore store;
    private final Reinstatement reinstatement;
    private final People people;
    private final Attachments attachments;
    private final TextFilter filter;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public Appeals(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Forums forums,
            @Reference TopicStore store,
            @Reference Reinstatement reinstatement,
            @Reference People people,
            @Reference Attachments attachments,
            @Reference TextFilter filter,
            @Reference Telling telling,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.readers = readers;
        this.forums = forums;
        this.store = store;
        this.reinstatement = reinstatement;
        this.people = people;
        this.attachments = attachments;
        this.filter = filter;
        this.telling = telling;
        this.clock = clock;
    }

    /** Whether the current person decides appeals and reports that were passed on. */
    public boolean decides() {
        return access.has(ForumModule.APPEALS);
    }

    /**
     * An act with its original.
     *
     * @throws UnknownForumException if there is none, or it is neither about the current person's posts, nor in a forum that they
     *     moderate, nor waits for somebody like them to decide
     */
    public ActView open(long actId) {
        Reader me = readers.current();
        Act act = find(actId);
        boolean author = act.authorId().filter(id -> id == me.id()).isPresent();
        if (!author && !mayRead(act, me)) {
            throw new UnknownForumException("act", actId);
        }
        Topic topic = store.topic(act.topicId()).orElse(null);
        Post post = act.postId().flatMap(store::post).orElse(null);
        Map<Long, Person> persons = people.named(Stream.of(act.actorId(), act.authorId(), act.deciderId())
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet()));
        List<Attachment> files = new ArrayList<>(attachments.at(act.place()));
        return new ActView(
                act,
                topic == null ? "" : topic.title(),
                act.actorId().map(persons::get).orElse(null),
                act.authorId().map(persons::get).orElse(null),
                act.deciderId().map(persons::get).orElse(null),
                post == null || post.state() != PostState.VISIBLE ? null : post.html(),
                files,
                act.isAppealableBy(me.id()),
                decides() && act.isDecidableBy(me.id()),
                author);
    }

    private boolean mayRead(Act act, Reader me) {
        return forums.idsWith(Part.MODERATE, me).contains(act.forumId()) || (decides() && act.appealedAt() != null);
    }

    /** Whether this reader may have the attachments that were taken off. */
    public boolean mayReadAttachments(long actId, Reader me) {
        return persistence.inTransaction(entityManager -> {
            Act act = entityManager.find(Act.class, actId);
            return act != null && (act.authorId().filter(id -> id == me.id()).isPresent() || mayRead(act, me));
        });
    }

    private Act find(long actId) {
        Act act = persistence.inTransaction(entityManager -> entityManager.find(Act.class, actId));
        if (act == null) {
            throw new UnknownForumException("act", actId);
        }
        return act;
    }

    /** The author asks somebody else to look at it. */
    public void appeal(long actId, String text) {
        Reader me = readers.current();
        require("appeal", text);
        persistence.runInTransaction(entityManager -> {
            Act act = entityManager.find(Act.class, actId);
            if (act == null || !act.isAppealableBy(me.id())) {
                throw new UnknownForumException("act to appeal against", actId);
            }
            act.appeal(text, clock.instant());
            Set<Long> deciders = access.holders(ForumModule.APPEALS);
            telling.tell(
                    deciders.stream().filter(act::isDecidableBy).toList(),
                    Notice.WORK,
                    "act.xhtml?id=" + actId,
                    "notice.appeal",
                    me.person().name());
        });
    }

    /** Decides an appeal; if it is granted, what the moderator did is undone. The author and the moderator are told. */
    public void decide(long actId, boolean granted, String answer) {
        Reader me = readers.current();
        access.requireRight(ForumModule.APPEALS);
        require("answer", answer);
        persistence.runInTransaction(entityManager -> {
            Act act = entityManager.find(Act.class, actId);
            if (act == null || act.appealedAt() == null) {
                throw new UnknownForumException("appeal", actId);
            }
            if (act.decidedAt() != null) {
                throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
            }
            if (!act.isDecidableBy(me.id())) {
                throw new AccessDeniedException(
                        "act " + actId + " is about " + me.person().account());
            }
            act.decide(me.id(), granted, answer, clock.instant());
            if (granted) {
                reinstatement.of(entityManager, act);
            }
            String title = store.topic(act.topicId()).map(Topic::title).orElse("");
            act.authorId()
                    .ifPresent(id -> telling.tell(
                            id,
                            Notice.MODERATED,
                            "act.xhtml?id=" + actId,
                            granted ? "notice.granted" : "notice.notGranted",
                            title));
            act.actorId()
                    .ifPresent(id -> telling.tell(
                            id,
                            Notice.MODERATED,
                            "act.xhtml?id=" + actId,
                            granted ? "notice.grantedActor" : "notice.notGrantedActor",
                            title));
        });
    }

    private void require(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidPostException(Reason.REASON_MISSING);
        }
        if (text.strip().length() > Act.MAX_APPEAL) {
            throw new InvalidPostException(Reason.REASON_TOO_LONG);
        }
        filter.require(WrittenText.plain(field, text));
    }

    /** Appeals that wait for the current person. */
    public List<ActRow> waiting() {
        Reader me = readers.current();
        if (!decides()) {
            return List.of();
        }
        return rows(persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select a from Act a where a.appealedAt is not null and a.decidedAt is null order by a.appealedAt",
                                Act.class)
                        .setMaxResults(PAGE)
                        .getResultList())
                .stream()
                .filter(act -> act.isDecidableBy(me.id()))
                .toList());
    }

    /** What was done in the forums that the current person moderates, the latest first. @param before 0 for the first page */
    public List<ActRow> log(long before) {
        Set<Long> moderated = forums.idsWith(Part.MODERATE, readers.current());
        if (moderated.isEmpty()) {
            return List.of();
        }
        return rows(persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select a from Act a where a.forumId in :forums and a.id < :before order by a.id desc",
                        Act.class)
                .setParameter("forums", moderated)
                .setParameter("before", before > 0 ? before : Long.MAX_VALUE)
                .setMaxResults(PAGE + 1)
                .getResultList()));
    }

    /** What moderators did to what the current person wrote, the latest first. */
    public List<ActRow> own() {
        Reader me = readers.current();
        return rows(persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select a from Act a where a.authorId = :me and (a.actorId is null or a.actorId <> :me)"
                                + " order by a.id desc",
                        Act.class)
                .setParameter("me", me.id())
                .setMaxResults(PAGE)
                .getResultList()));
    }

    private List<ActRow> rows(List<Act> acts) {
        Map<Long, Topic> topics = store.topics(acts.stream().map(Act::topicId).collect(Collectors.toSet()));
        Map<Long, Person> persons = people.named(acts.stream()
                .flatMap(act -> Stream.of(act.actorId(), act.authorId()).flatMap(java.util.Optional::stream))
                .collect(Collectors.toSet()));
        return acts.stream()
                .map(act -> new ActRow(
                        act,
                        topics.containsKey(act.topicId())
                                ? topics.get(act.topicId()).title()
                                : "",
                        act.actorId().map(persons::get).orElse(null),
                        act.authorId().map(persons::get).orElse(null)))
                .toList();
    }

    /** @param actor null if nobody knows any more; so {@code author} */
    public record ActRow(
            Act act,
            String title,
            @Nullable Person actor,
            @Nullable Person author) {}

    /**
     * An act to be read in full.
     *
     * @param now what the post says now; null if it is not to be seen
     * @param files what was taken off
     */
    public record ActView(
            Act act,
            String title,
            @Nullable Person actor,
            @Nullable Person author,
            @Nullable Person decider,
            @Nullable String now,
            List<Attachment> files,
            boolean mayAppeal,
            boolean mayDecide,
            boolean mine) {}
}
