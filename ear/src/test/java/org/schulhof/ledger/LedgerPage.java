package org.schulhof.ledger;

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

@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("ledger")
public final class LedgerPage implements PageBean {

    private final Persistence persistence;
    private final Notifications notifications;
    private final CurrentPerson currentPerson;
    private String text = "";

    @Activate
    public LedgerPage(
            @Reference Persistence persistence,
            @Reference Notifications notifications,
            @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.notifications = notifications;
        this.currentPerson = currentPerson;
    }

    public void book() {
        write(false);
    }

    public void bookAndFail() {
        write(true);
    }

    private void write(boolean fail) {
        persistence.runInTransaction(entityManager -> {
            entityManager.persist(new Entry(text));
            entityManager.flush();
            notifications.tell(currentPerson.get().id(), "ledger.booked", text, null);
            if (fail) {
                throw new IntendedFailure();
            }
        });
    }

    public List<String> getEntries() {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select e.text from Entry e order by e.id", String.class)
                .getResultList());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
