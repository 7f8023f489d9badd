package org.schulhof.forum;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.person.Person;
import org.schulhof.api.privacy.Retention;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.ForumAdministration;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.moderation.Appeals;
import org.schulhof.forum.internal.moderation.Moderation;
import org.schulhof.forum.internal.moderation.Report;
import org.schulhof.forum.internal.moderation.Reports;
import org.schulhof.forum.internal.moderation.TopicModeration;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.Topics;
import org.schulhof.forum.internal.topic.Writing;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;

class ForumContractTest implements ModuleContract {

    @Override
    public void fill(ModuleBench bench, org.schulhof.testkit.contract.Subject subject) throws IOException {
        Person person = subject.person();
        ForumAdministration administration = bench.get(ForumAdministration.class);
        Writing writing = bench.get(Writing.class);
        Moderation moderation = bench.get(Moderation.class);
        Appeals appeals = bench.get(Appeals.class);
        Reports reports = bench.get(Reports.class);

        // Somebody else's topic, in which the person moderates, decides and confirms
        bench.school.signIn(bench.school.weiss);
        long forum = administration.create("Schulhof", "Für alle");
        administration.give(forum, Part.MODERATE, Subject.person(person.id()));
        Post other = writing.begin(forum, "Wandertag", "Wohin?", List.of());
        Post answer = writing.reply(other.topicId(), "Zoo", List.of(), null);
        Post edited = writing.reply(other.topicId(), "Museum", List.of(), null);
        bench.school.signIn(bench.school.emil);
        Post ofEmil = writing.reply(other.topicId(), "Kino", List.of(), null);
        bench.school.signIn(person);
        bench.get(Conversations.class).endorse(answer.id());
        moderation.edit(edited.id(), edited.version(), "Theater", List.of(), subject.word());
        Post deleted = writing.reply(other.topicId(), "Nichts", List.of(), null);
        writing.delete(deleted.id());
        bench.school.signIn(bench.school.weiss);
        moderation.edit(ofEmil.id(), ofEmil.version(), "Oper", List.of(), "Freundlicher");
        bench.school.signIn(bench.school.emil);
        long appealed = appeals.own().get(0).act().id();
        appeals.appeal(appealed, "Nein");
        reports.report(edited.id(), Report.Reason.OTHER, "");
        bench.school.signIn(person);
        appeals.decide(appealed, false, subject.word());
        reports.settle(reports.open().get(0).report().id(), false);

        // The person's own
        long file = bench.get(Attachments.class)
                .upload(ForumModule.ID, subject.word() + ".txt", new ByteArrayInputStream(subject.file()))
                .id();
        Post own = writing.begin(forum, subject.word(), subject.word(), List.of(file));
        Post mine = writing.reply(other.topicId(), subject.word(), List.of(), answer.id());
        writing.begin(forum, subject.word(), "Text", List.of());
        writing.delete(writing.begin(forum, subject.word(), "Text", List.of()).id());
        bench.get(Topics.class).follow(forum, Level.DIGEST);
        bench.get(Topics.class).of(forum, 0);
        bench.get(Conversations.class).open(other.topicId(), 1);
        reports.report(other.id(), Report.Reason.OTHER, subject.word());

        // What others do about it
        bench.school.signIn(bench.school.weiss);
        reports.report(mine.id(), Report.Reason.OTHER, "");
        moderation.edit(mine.id(), mine.version(), "Besser so", List.of(), "Freundlicher");
        bench.get(TopicModeration.class).rename(own.topicId(), title(bench, own), "Neuer Titel", "Klarer");
        Post news = writing.begin(forum, "Neues", "Etwas", List.of());
        announce(bench, news);
        bench.school.signIn(person);
        appeals.appeal(appeals.own().get(0).act().id(), subject.word());
    }

    private static void announce(ModuleBench bench, Post post) {
        JobHandler handler = bench.all(JobHandler.class).stream()
                .filter(one -> one.kind().equals(Writing.ANNOUNCE))
                .findFirst()
                .orElseThrow();
        try {
            handler.run(Map.of("post", Long.toString(post.id())), (done, total, step) -> {});
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String title(ModuleBench bench, Post post) {
        return bench.get(Conversations.class).topic(post.topicId()).title();
    }

    @Override
    public Set<String> notPersonal() {
        return Set.of(
                // ids of the forum's own that outlive what they name
                "forum_act.forum_id",
                "forum_act.topic_id",
                "forum_act.post_id",
                "forum_report.forum_id",
                "forum_report.topic_id",
                "forum_report.post_id",
                "forum_topic.last_post_id",
                "forum_topic.endorsed_post_id",
                "forum_forum.name",
                "forum_forum.about");
    }

    @Override
    public Map<String, String> askNobody() {
        return Map.of(
                "Moderation.mayEdit", "asks what the school has decided",
                "TopicStore.place", "names a place",
                "Writing.placeOfNew", "names a place",
                "Appeals.decides", "is the question",
                "ForumAdministration.mayCreate", "is the question");
    }

    @Override
    public Map<String, Retention> kept() {
        return Map.of(
                "forum_act.html", Retention.ORIGINAL,
                "forum_act.title", Retention.ORIGINAL,
                // what they wrote as a moderator or as who decides, of others' posts
                "forum_act.reason", Retention.ORIGINAL,
                "forum_act.answer", Retention.ORIGINAL,
                "forum_report.html", Retention.ORIGINAL);
    }
}
