package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.live.Live;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.person.PersonEntity;

/** The one place to tell somebody something: in the portal, and by the channels of their choice. Each reads their own. */
@ApplicationScoped
@ModuleService
public class NotificationInbox implements Notifications {

    /** What is not in the portal is kept until each attempt to deliver it is over. */
    private static final Duration DELIVERED = Duration.ofDays(7);

    private static final String LIVE = "core.notification";
    private static final int LONGEST_SHOWN = 300;

    private final EntityManager entityManager;
    private final NotificationChoices choices;
    private final Jobs jobs;
    private final Live live;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Inject
    public NotificationInbox(
            EntityManager entityManager,
            NotificationChoices choices,
            Jobs jobs,
            Live live,
            CurrentPerson currentPerson,
            Clock clock) {
        this.entityManager = entityManager;
        this.choices = choices;
        this.jobs = jobs;
        this.live = live;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(long personId, String kind, String text, @Nullable String link) {
        Set<String> channels = choices.channelsFor(personId, kind);
        if (channels.isEmpty()) {
            return;
        }
        Notification notification =
                new Notification(personId, kind, text, link, clock.instant(), channels.contains(Channels.PORTAL));
        entityManager.persist(notification);
        if (channels.contains(Channels.PORTAL)) {
            live.tell(personId, LIVE, liveContent(text, link));
        }
        channels.stream().filter(channel -> !channel.equals(Channels.PORTAL)).forEach(channel -> {
            entityManager.flush();
            jobs.start(DeliveryJob.KIND, DeliveryJob.input(notification.id(), channel, 1), null);
        });
    }

    @Override
    @Transactional
    public void tell(long personId, String kind, Wording wording, @Nullable String link) {
        PersonEntity receiver = entityManager.find(PersonEntity.class, personId);
        if (receiver == null || !receiver.isActive()) {
            return;
        }
        Locale locale = receiver.language().map(Locale::forLanguageTag).orElse(Locale.GERMAN);
        tell(personId, kind, wording.in(locale, receiver.toPerson()), link);
    }

    /** For the frame's script. */
    private static String liveContent(String text, @Nullable String link) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        JsonObjectBuilder content = Json.createObjectBuilder().add("text", shown);
        if (link != null) {
            content.add("link", link);
        }
        return content.build().toString();
    }

    /** The current person's, newest first. */
    public List<Notification> latest(int offset, int limit) {
        return entityManager
                .createQuery(
                        "select n from Notification n where n.personId = :person and n.inPortal = true order by n.at desc, n.id desc",
                        Notification.class)
                .setParameter("person", currentPerson.get().id())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The current person's that they have not read, newest first. */
    public List<Notification> unread(int limit) {
        return entityManager
                .createQuery(
                        "select n from Notification n where n.personId = :person and n.readAt is null"
                                + " order by n.at desc, n.id desc",
                        Notification.class)
                .setParameter("person", currentPerson.get().id())
                .setMaxResults(limit)
                .getResultList();
    }

    public long countUnread() {
        return entityManager
                .createQuery(
                        "select count(n) from Notification n where n.personId = :person and n.inPortal = true and n.readAt is null",
                        Long.class)
                .setParameter("person", currentPerson.get().id())
                .getSingleResult();
    }

    @Transactional
    public void readAll() {
        entityManager
                .createQuery(
                        "update Notification n set n.readAt = :now where n.personId = :person and n.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", currentPerson.get().id())
                .executeUpdate();
    }

    /** Forgets what has gone by other channels only. */
    @Transactional
    public void sweep() {
        entityManager
                .createQuery("delete from Notification n where n.inPortal = false and n.at < :before")
                .setParameter("before", clock.instant().minus(DELIVERED))
                .executeUpdate();
    }
}
