package org.schulhof.calendar.internal.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.schulhof.api.access.Access;
import org.schulhof.api.day.DueTasks;
import org.schulhof.api.day.DueTasks.DueTask;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.CalendarModule;

/** Tasks of all modules that set some and are open to the reader. */
@Component(service = TasksOfModules.class)
public final class TasksOfModules {

    private final Access access;
    private final List<DueTasks> sources;

    @Activate
    public TasksOfModules(
            @Reference Access access,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DueTasks> sources) {
        this.access = access;
        this.sources = List.copyOf(sources);
    }

    /**
     * A task as its reader sees it.
     *
     * @param id once among all modules
     * @param own whether the reader has to do it themselves
     */
    public record Given(String id, DueTask task, boolean own) {

        /** As it stands among dates: whose it is if it is somebody else's, what it is about, what it is called. */
        public String title() {
            String about = task.about().isEmpty() ? task.title() : task.about() + ": " + task.title();
            return own ? about : task.person().firstName() + " – " + about;
        }

        public boolean done() {
            return task.doneAt().isPresent();
        }
    }

    /** Whether any module gives the current person tasks. */
    public boolean isAny() {
        return !open(access.require(CalendarModule.ID)).isEmpty();
    }

    /** What is due within these moments, the soonest first. */
    public List<Given> between(Instant from, Instant to) {
        Person me = access.require(CalendarModule.ID);
        List<Given> all = new ArrayList<>();
        for (DueTasks source : open(me)) {
            source.between(from, to)
                    .forEach(task -> all.add(new Given(
                            source.module() + "-" + task.id(),
                            task,
                            task.person().id() == me.id())));
        }
        all.sort(Comparator.comparing(given -> given.task().due()));
        return all;
    }

    private List<DueTasks> open(Person me) {
        return sources.stream()
                .filter(source -> access.decide(me.id(), source.module()).allowed())
                .toList();
    }
}
