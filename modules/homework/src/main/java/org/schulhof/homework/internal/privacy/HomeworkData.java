package org.schulhof.homework.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** All that is held about a person: the tasks that they have set, what they have handed in and what came back. */
@Component
public final class HomeworkData implements PersonalData {

    private final Persistence persistence;
    private final TaskStore tasks;
    private final HandInStore handInStore;
    private final Attachments attachments;

    @Activate
    public HomeworkData(
            @Reference Persistence persistence,
            @Reference TaskStore tasks,
            @Reference HandInStore handInStore,
            @Reference Attachments attachments) {
        this.persistence = persistence;
        this.tasks = tasks;
        this.handInStore = handInStore;
        this.attachments = attachments;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts texts = Texts.of(HomeworkModule.class, locale);
        return List.of(
                new Holding(texts.get("data.tasks"), Purpose.TEACHING),
                new Holding(texts.get("data.handIns"), Purpose.TEACHING));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        List<Task> set = persistence.inTransaction(entityManager -> TaskStore.ofAuthor(entityManager, personId));
        List<HandIn> handedIn =
                persistence.inTransaction(entityManager -> HandInStore.ofPupil(entityManager, personId));
        add(target, "tasks.json", tasks(set));
        add(target, "hand-ins.json", handIns(handedIn));
        List<String> things = new ArrayList<>();
        set.forEach(task -> things.addAll(things(task)));
        handedIn.forEach(handIn -> things.addAll(things(handIn.contentId())));
        Map<String, List<Attachment>> files = attachments.at(HomeworkModule.ID, things);
        for (Map.Entry<String, List<Attachment>> entry : files.entrySet()) {
            for (Attachment file : entry.getValue()) {
                String path = "files/" + entry.getKey() + "/" + file.id() + "-"
                        + file.name().replaceAll("[/\\\\]", "_");
                try (InputStream content = attachments.open(file)) {
                    target.add(path, content);
                } catch (FileHeldException e) {
                    target.add(path + ".txt", e.note());
                }
            }
        }
    }

    private static List<String> things(Task task) {
        return List.of(
                TaskStore.place(task.id()).thing(),
                TaskStore.solutionPlace(task.id()).thing());
    }

    private static List<String> things(long handInId) {
        return List.of(
                HandInStore.place(handInId).thing(),
                HandInStore.feedbackPlace(handInId).thing());
    }

    private static JsonArrayBuilder tasks(List<Task> tasks) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Task task : tasks) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("task", task.id())
                    .add("state", task.state().name())
                    .add("title", task.title())
                    .add("subject", task.subject())
                    .add(
                            "for",
                            task.targets().stream().map(Target::text).sorted().collect(Collectors.joining(", ")))
                    .add("html", task.html())
                    .add("minutes", task.minutes())
                    .add("announcedInClass", task.isAnnounced())
                    .add("startsAt", task.startsAt().toString())
                    .add("dueAt", task.dueAt().toString())
                    .add("reason", task.reason())
                    .add("solutionHtml", task.solutionHtml())
                    .add("createdAt", task.createdAt().toString());
            task.solutionAt().ifPresent(at -> one.add("solutionAt", at.toString()));
            json.add(one);
        }
        return json;
    }

    private JsonArrayBuilder handIns(List<HandIn> handIns) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        Map<Long, String> titles = titles(handIns);
        Map<Long, HandIn> holders = handInStore.holders(handIns);
        for (HandIn handIn : handIns) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("task", titles.getOrDefault(handIn.taskId(), ""))
                    .add("html", holders.get(handIn.contentId()).html())
                    .add("draft", handIn.draft());
            handIn.draftedAt().ifPresent(at -> one.add("draftedAt", at.toString()));
            handIn.handedInAt()
                    .ifPresent(at -> one.add("handedInAt", at.toString()).add("late", handIn.isLate()));
            handIn.extendedUntil().ifPresent(at -> one.add("extendedUntil", at.toString()));
            handIn.returnedAt()
                    .ifPresent(at -> one.add("returnedAt", at.toString())
                            .add("mark", handIn.mark())
                            .add("commentHtml", handIn.commentHtml()));
            json.add(one);
        }
        return json;
    }

    private Map<Long, String> titles(List<HandIn> handIns) {
        return tasks.findAll(handIns.stream().map(HandIn::taskId).toList()).stream()
                .collect(Collectors.toMap(Task::id, Task::title));
    }

    private static void add(ExportTarget target, String path, JsonArrayBuilder json) throws IOException {
        target.write(path, file -> {
            try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(file)) {
                writer.writeArray(json.build());
            }
        });
    }

    /**
     * What a pupil has handed in goes, with what came back. Of who has set tasks, all that they wrote goes; where pupils have
     * worked on it, an empty task stays with their hand-ins.
     */
    @Override
    public Erasure erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            List<HandIn> handIns = HandInStore.ofPupil(entityManager, personId);
            handIns.forEach(handIn -> passOn(entityManager, handIn));
            attachments.delete(
                    HomeworkModule.ID,
                    handIns.stream()
                            .flatMap(handIn -> things(handIn.id()).stream())
                            .toList());
            handIns.forEach(entityManager::remove);
            entityManager.flush();
            List<Task> set = TaskStore.ofAuthor(entityManager, personId);
            attachments.delete(
                    HomeworkModule.ID,
                    set.stream().flatMap(task -> things(task).stream()).toList());
            Set<Long> worked = handInStore.ofTasks(set.stream().map(Task::id).toList()).stream()
                    .map(HandIn::taskId)
                    .collect(Collectors.toSet());
            for (Task task : set) {
                if (worked.contains(task.id())) {
                    task.erase();
                } else {
                    entityManager.remove(task);
                }
            }
            TaskStore.forPerson(entityManager, personId).forEach(task -> task.forgetTarget(personId));
            return Erasure.nothing().deleted("data.handIns", handIns.size()).deleted("data.tasks", set.size());
        });
    }

    /** What was handed in together stays with the others. */
    private void passOn(EntityManager entityManager, HandIn gone) {
        List<HandIn> others = HandInStore.team(entityManager, gone.contentId()).stream()
                .filter(member -> member.id() != gone.id())
                .toList();
        if (gone.contentId() != gone.id() || others.isEmpty()) {
            return;
        }
        HandIn holder = others.get(0);
        holder.hold(gone.html());
        others.stream().skip(1).forEach(member -> member.follow(holder));
        move(HandInStore.place(gone.id()), HandInStore.place(holder.id()));
        move(HandInStore.feedbackPlace(gone.id()), HandInStore.feedbackPlace(holder.id()));
    }

    private void move(AttachmentPlace from, AttachmentPlace to) {
        attachments.move(from, attachments.at(from).stream().map(Attachment::id).toList(), to);
    }
}
