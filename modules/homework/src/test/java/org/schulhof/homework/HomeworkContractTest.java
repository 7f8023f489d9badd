package org.schulhof.homework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.feedback.Marking;
import org.schulhof.homework.internal.handin.HandIns;
import org.schulhof.homework.internal.setting.Setting;
import org.schulhof.homework.internal.setting.TaskDraft;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

class HomeworkContractTest implements ModuleContract {

    @Override
    public void fill(ModuleBench bench, Subject subject) throws IOException {
        Person person = subject.person();
        HandIns handIns = bench.get(HandIns.class);
        Setting setting = bench.get(Setting.class);

        // For the person, who hands in, gets it back and begins anew
        bench.school.signIn(bench.school.weiss);
        long task = setting.set(
                null,
                draft(Set.of(Target.group(bench.school.class7a.id()), Target.person(person.id())), "Malen", "", bench));
        bench.school.signIn(person);
        handIns.handIn(task, "<p>" + subject.word() + "</p>", List.of(upload(bench, subject)));
        bench.school.signIn(bench.school.weiss);
        Marking marking = bench.get(Marking.class);
        marking.giveBack(
                task, person.id(), subject.word(), "<p>" + subject.word() + "</p>", List.of(upload(bench, subject)));
        marking.extend(task, person.id(), LocalDateTime.of(2026, 12, 20, 12, 0));
        bench.school.signIn(person);
        handIns.keep(task, "<p>" + subject.word() + "</p>");

        // By the person, and worked on by somebody else
        long set = setting.set(null, written(bench, subject));
        setting.keep(null, written(bench, subject));
        bench.school.signIn(bench.school.mia);
        handIns.handIn(set, "<p>Fertig</p>", List.of());
    }

    private static TaskDraft written(ModuleBench bench, Subject subject) throws IOException {
        TaskDraft plain = draft(Set.of(Target.group(bench.school.class7a.id())), subject.word(), subject.word(), bench);
        return new TaskDraft(
                plain.targets(),
                plain.title(),
                subject.word(),
                plain.text(),
                List.of(upload(bench, subject)),
                HandInKind.BOTH,
                20,
                true,
                2,
                null,
                plain.due(),
                subject.word(),
                List.of(),
                null,
                "<p>" + subject.word() + "</p>",
                List.of(upload(bench, subject)),
                LocalDateTime.of(2026, 12, 2, 12, 0));
    }

    private static long upload(ModuleBench bench, Subject subject) throws IOException {
        return bench.get(Attachments.class)
                .upload(HomeworkModule.ID, subject.word() + ".txt", new ByteArrayInputStream(subject.file()))
                .id();
    }

    private static TaskDraft draft(Set<Target> targets, String title, String text, ModuleBench bench) {
        return new TaskDraft(
                targets.stream().map(Target::text).toList(),
                title,
                "Kunst",
                "<p>" + text + "</p>",
                List.of(),
                HandInKind.BOTH,
                20,
                true,
                2,
                null,
                LocalDateTime.of(2026, 12, 1, 12, 0),
                "so vereinbart",
                List.of(),
                null,
                "",
                List.of(),
                null);
    }

    @Override
    public Map<String, String> askNobody() {
        return Map.of(
                "TaskStore.place", "makes a name",
                "TaskStore.solutionPlace", "makes a name",
                "TaskForms.chosen", "has the person's own files shown");
    }
}
