package org.schulhof.notes;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;

/** The reader's own notes. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("notes")
public final class NotesPage implements PageBean {

    private final Persistence persistence;
    private final Notifications notifications;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private String text = "";

    @Activate
    public NotesPage(
            @Reference Persistence persistence,
            @Reference Notifications notifications,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.notifications = notifications;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    public void keep() {
        persistence.runInTransaction(entityManager -> {
            entityManager.persist(new Note(currentPerson.get().id(), clock.instant(), text));
            notifications.tell(currentPerson.get().id(), Notes.KEPT, "Notiert: " + text, null);
        });
        text = "";
    }

    public List<String> getOwn() {
        return texts("Note");
    }

    public List<String> getDelivered() {
        return texts("Delivered");
    }

    private List<String> texts(String entity) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select e.text from " + entity + " e where e.personId = :person order by e.id", String.class)
                .setParameter("person", currentPerson.get().id())
                .getResultList());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
