package org.schulhof.notes;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.notification.NotificationChannel;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;

/** A channel that brings everything to a table of its own, in the name of whom it is for. */
@Component
public final class Pigeon implements NotificationChannel {

    private final Persistence persistence;
    private final CurrentPerson currentPerson;

    @Activate
    public Pigeon(@Reference Persistence persistence, @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.currentPerson = currentPerson;
    }

    @Override
    public String name() {
        return "pigeon";
    }

    @Override
    public boolean isStandard() {
        return true;
    }

    @Override
    public void deliver(Notice notice) {
        persistence.runInTransaction(entityManager ->
                entityManager.persist(new Delivered(currentPerson.get().id(), notice.text())));
    }
}
