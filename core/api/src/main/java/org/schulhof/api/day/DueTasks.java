package org.schulhof.api.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.schulhof.api.person.Person;

/**
 * What people shall do until a time. Registered as an OSGi service by a module that sets tasks; a module that shows days, such as a
 * calendar, asks all there are, and does without if there is none. Whoever asks has asked before whether {@link #module} is open
 * to the current person.
 */
@ConsumerType
public interface DueTasks {

    /** The id of the module whose tasks these are. */
    String module();

    /**
     * What the current person, or somebody in their care, shall do until a time within these moments, the soonest first; at most
     * some hundred, and what the person may see of it.
     *
     * @param to not included
     */
    List<DueTask> between(Instant from, Instant to);

    /**
     * A task of somebody.
     *
     * @param id stays the same for as long as the task is somebody's: letters, digits and hyphens; of this module once
     * @param title what it is called
     * @param about a subject or the like; may be empty
     * @param text what is to be done, without format; may be empty
     * @param person who shall do it
     * @param doneAt empty as long as it is not done
     * @param page of the portal that shows it to the current person, such as {@code /m/homework/task.xhtml?id=1}
     */
    record DueTask(
            String id,
            String title,
            String about,
            String text,
            Person person,
            Instant begin,
            Instant due,
            Optional<Instant> doneAt,
            String page) {}
}
