package org.schulhof.forum.internal.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Role;
import org.schulhof.forum.internal.forum.ForumAdministration;
import org.schulhof.forum.internal.forum.ForumAdministration.GroupForum;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Writing;

/** Two forums of the school and one of a class; who says what stands in {@code demo.json}. */
@Component
public final class DemoTopics implements DemoContent {

    private static final String CONTENT = "/schulhof/demo.json";

    private final ForumAdministration administration;
    private final Writing writing;
    private final Conversations conversations;
    private final CurrentPerson currentPerson;

    @Activate
    public DemoTopics(
            @Reference ForumAdministration administration,
            @Reference Writing writing,
            @Reference Conversations conversations,
            @Reference CurrentPerson currentPerson) {
        this.administration = administration;
        this.writing = writing;
        this.conversations = conversations;
        this.currentPerson = currentPerson;
    }

    @Override
    public void fill(DemoPeople people) {
        for (JsonObject forum : content().getJsonArray("forums").getValuesAs(JsonObject.class)) {
            long id = forum.containsKey("name") ? ofSchool(forum, people) : ofClass(people);
            forum.getJsonArray("topics").getValuesAs(JsonObject.class).forEach(topic -> talk(id, topic, people));
        }
    }

    private static JsonObject content() {
        try (InputStream source = Objects.requireNonNull(DemoTopics.class.getResourceAsStream(CONTENT));
                JsonReader reader = Json.createReader(source)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long ofSchool(JsonObject forum, DemoPeople people) {
        long moderator = people.as(
                Role.valueOf(forum.getString("moderator")),
                () -> currentPerson.get().id());
        return people.as(Role.ADMINISTRATOR, () -> {
            long id = administration.create(forum.getString("name"), forum.getString("about"));
            administration.give(id, Part.MODERATE, Subject.person(moderator));
            return id;
        });
    }

    private long ofClass(DemoPeople people) {
        return people.as(Role.TEACHER, () -> {
            administration.switchGroup(ownClass().group().id(), true);
            return Objects.requireNonNull(ownClass().settings());
        });
    }

    private GroupForum ownClass() {
        return administration.groupForums("").stream()
                .filter(row -> row.group().type() == GroupType.CLASS)
                .findFirst()
                .orElseThrow();
    }

    private void talk(long forum, JsonObject topic, DemoPeople people) {
        List<JsonObject> posts = topic.getJsonArray("posts").getValuesAs(JsonObject.class);
        Post first = say(posts.get(0), people, text -> writing.begin(forum, topic.getString("title"), text, List.of()));
        for (JsonObject post : posts.subList(1, posts.size())) {
            Post answer = say(post, people, text -> writing.reply(first.topicId(), text, List.of(), null));
            if (post.getBoolean("good", false)) {
                people.as(Role.TEACHER, () -> {
                    conversations.endorse(answer.id());
                    return answer;
                });
            }
        }
    }

    private static Post say(JsonObject post, DemoPeople people, Function<String, Post> way) {
        return people.as(Role.valueOf(post.getString("by")), () -> way.apply(post.getString("text")));
    }
}
