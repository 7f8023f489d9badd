package org.schulhof.forum.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.api.privacy.Retention;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.follow.Follows;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.moderation.Act;
import org.schulhof.forum.internal.moderation.Report;
import org.schulhof.forum.internal.topic.Marks;
import org.schulhof.forum.internal.topic.OnRecord;
import org.schulhof.forum.internal.topic.PersonPosts;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;

/** All that the forum holds about a person: what they wrote, what was done to it, what they did, follow and have read. */
@Component
public final class ForumData implements PersonalData {

    private final Persistence persistence;
    private final PersonPosts posts;
    private final TopicStore store;
    private final Follows follows;
    private final Marks marks;
    private final OnRecord onRecord;
    private final Attachments attachments;
    private final People people;

    @Activate
    public ForumData(
            @Reference Persistence persistence,
            @Reference PersonPosts posts,
            @Reference TopicStore store,
            @Reference Follows follows,
            @Reference Marks marks,
            @Reference OnRecord onRecord,
            @Reference Attachments attachments,
            @Reference People people) {
        this.persistence = persistence;
        this.posts = posts;
        this.store = store;
        this.follows = follows;
        this.marks = marks;
        this.onRecord = onRecord;
        this.attachments = attachments;
        this.people = people;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts texts = Texts.of(ForumModule.class, locale);
        return List.of(
                new Holding(texts.get("data.posts"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.acts"), Purpose.ORGANISATION),
                new Holding(texts.get("data.reports"), Purpose.ORGANISATION),
                new Holding(texts.get("data.follows"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.readings"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        target.write("posts.json", file -> posts(personId, file));
        for (List<Post> some = posts.of(personId, 0);
                !some.isEmpty();
                some = posts.of(personId, some.get(some.size() - 1).id())) {
            Map<String, List<Attachment>> files = attachments.at(
                    ForumModule.ID,
                    some.stream().map(post -> TopicStore.thing(post.id())).toList());
            for (Map.Entry<String, List<Attachment>> entry : files.entrySet()) {
                addFiles(target, entry.getKey(), entry.getValue());
            }
        }
        List<Act> acts = acts(personId);
        add(target, "moderation.json", acts(acts));
        Map<String, List<Attachment>> kept = attachments.at(
                ForumModule.ID,
                acts.stream().filter(act -> isBy(act, personId)).map(Act::thing).toList());
        for (Map.Entry<String, List<Attachment>> entry : kept.entrySet()) {
            addFiles(target, entry.getKey(), entry.getValue());
        }
        add(target, "reports.json", reports(personId));
        add(target, "follows.json", follows(personId));
        add(target, "read.json", read(personId));
        add(target, "forums.json", forums(personId));
    }

    private static boolean isBy(Act act, long personId) {
        return act.authorId().filter(id -> id == personId).isPresent();
    }

    private void addFiles(ExportTarget target, String thing, List<Attachment> files) throws IOException {
        for (Attachment file : files) {
            String path = "files/" + thing + "/" + file.id() + "-" + file.name().replaceAll("[/\\\\]", "_");
            try (InputStream content = attachments.open(file)) {
                target.add(path, content);
            } catch (FileHeldException e) {
                target.add(path + ".txt", e.note());
            }
        }
    }

    private void posts(long personId, OutputStream file) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(file)) {
            json.writeStartArray();
            for (List<Post> some = posts.of(personId, 0);
                    !some.isEmpty();
                    some = posts.of(personId, some.get(some.size() - 1).id())) {
                Map<Long, Topic> topics =
                        store.topics(some.stream().map(Post::topicId).collect(Collectors.toSet()));
                some.forEach(post ->
                        json.write(post(post, topics.get(post.topicId())).build()));
            }
            json.writeEnd();
        }
    }

    private static JsonObjectBuilder post(Post post, Topic topic) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("post", post.id())
                .add("topic", post.topicId())
                .add("title", topic.title())
                .add("at", post.createdAt().toString())
                .add("state", post.state().name())
                .add("html", post.html());
        post.editedAt().ifPresent(at -> json.add("editedAt", at.toString()));
        return json;
    }

    private List<Act> acts(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select a from Act a where a.authorId = :person or a.actorId = :person or a.deciderId = :person"
                                + " order by a.id",
                        Act.class)
                .setParameter("person", personId)
                .getResultList());
    }

    private static JsonArrayBuilder acts(List<Act> acts) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Act act : acts) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("what", act.kind().name())
                    .add("at", act.at().toString())
                    .add("topic", act.topicId())
                    .add("reason", act.reason());
            act.title().ifPresent(title -> one.add("originalTitle", title));
            act.html().ifPresent(html -> one.add("originalHtml", html));
            act.appeal().ifPresent(appeal -> one.add("appeal", appeal));
            act.answer().ifPresent(answer -> one.add("answer", answer).add("granted", act.isGranted()));
            json.add(one);
        }
        return json;
    }

    private JsonArrayBuilder reports(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select r from Report r where r.reporterId = :person or r.authorId = :person"
                                        + " or r.deciderId = :person order by r.id",
                                Report.class)
                        .setParameter("person", personId)
                        .getResultList())
                .forEach(report -> {
                    JsonObjectBuilder one = Json.createObjectBuilder()
                            .add("at", report.at().toString())
                            .add("post", report.postId())
                            .add("reason", report.reason().name())
                            .add("state", report.state().name());
                    // Who reported stays between them and the moderators
                    if (report.reporterId().filter(id -> id == personId).isPresent()) {
                        one.add("note", report.note());
                    }
                    if (report.authorId().filter(id -> id == personId).isPresent()) {
                        one.add("reportedHtml", report.html());
                    }
                    json.add(one);
                });
        return json;
    }

    private JsonArrayBuilder follows(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        follows.forumsOf(personId)
                .forEach(follow -> json.add(Json.createObjectBuilder()
                        .add("forum", follow.forumId())
                        .add("told", follow.level().name())));
        follows.topicsOf(personId)
                .forEach(follow -> json.add(Json.createObjectBuilder()
                        .add("topic", follow.topicId())
                        .add("told", follow.level().name())));
        return json;
    }

    private JsonArrayBuilder read(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        marks.all(personId)
                .forEach((topic, number) ->
                        json.add(Json.createObjectBuilder().add("topic", topic).add("readTo", number)));
        return json;
    }

    private JsonArrayBuilder forums(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select f.name, g.part from Forum f join f.grants g where g.subject = :subject",
                                Object[].class)
                        .setParameter("subject", Subject.person(personId).text())
                        .getResultList())
                .forEach(row -> json.add(
                        Json.createObjectBuilder().add("forum", (String) row[0]).add("part", row[1].toString())));
        return json;
    }

    private static void add(ExportTarget target, String path, JsonArrayBuilder json) throws IOException {
        target.write(path, file -> {
            try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(file)) {
                writer.writeArray(json.build());
            }
        });
    }

    @Override
    public Erasure erase(long personId) {
        people.named(Set.of(personId)).values().forEach(posts::pseudonymise);
        Erasure erasure = Erasure.nothing()
                .deleted("data.posts", posts.erase(personId))
                .deleted("data.follows", follows.erase(personId))
                .deleted("data.readings", marks.erase(personId));
        return persistence.inTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("delete from forum_grant where subject = ?")
                    .setParameter(1, Subject.person(personId).text())
                    .executeUpdate();
            return keepOriginals(erasure, acts(personId), personId);
        });
    }

    /** What is needed to decide about moderators stays until its end; nothing of it says whose it was. */
    private Erasure keepOriginals(Erasure erasure, List<Act> acts, long personId) {
        List<Report> reports = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select r from Report r where r.reporterId = :person or r.authorId = :person or r.deciderId = :person",
                        Report.class)
                .setParameter("person", personId)
                .getResultList());
        Optional<Instant> lastAct = acts.stream().map(Act::at).max(Instant::compareTo);
        Optional<Instant> lastReport = reports.stream().map(Report::at).max(Instant::compareTo);
        acts.forEach(act -> {
            act.authorId().filter(id -> id == personId).ifPresent(id -> act.forgetAuthor());
            act.actorId().filter(id -> id == personId).ifPresent(id -> act.forgetActor());
            act.deciderId().filter(id -> id == personId).ifPresent(id -> act.forgetDecider());
        });
        reports.forEach(report -> {
            report.reporterId().filter(id -> id == personId).ifPresent(id -> report.forgetReporter());
            report.authorId().filter(id -> id == personId).ifPresent(id -> report.forgetAuthor());
            report.deciderId().filter(id -> id == personId).ifPresent(id -> report.forgetDecider());
        });
        return erasure.kept(
                        "data.acts",
                        acts.size(),
                        Retention.ORIGINAL,
                        lastAct.map(onRecord::end).orElse(null))
                .kept(
                        "data.reports",
                        reports.size(),
                        Retention.ORIGINAL,
                        lastReport.map(onRecord::end).orElse(null));
    }
}
