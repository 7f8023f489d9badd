package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.api.access.Access;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.notification.Channels.Offer;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.Identity;

/** Hands one notice to one channel, in the receiver's name; a channel that fails is tried again later. */
@ApplicationScoped
public class DeliveryJob implements JobHandler {

    static final String KIND = "core.notification.deliver";

    /** Between an attempt and the next; after the last one it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4));

    private static final Logger LOG = Logger.getLogger(DeliveryJob.class.getName());
    private static final String NOTIFICATION = "notification";
    private static final String CHANNEL = "channel";
    private static final String ATTEMPT = "attempt";

    private final EntityManager entityManager;
    private final Channels channels;
    private final Accounts accounts;
    private final Access access;
    private final Identity identity;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public DeliveryJob(
            EntityManager entityManager,
            Channels channels,
            Accounts accounts,
            Access access,
            Identity identity,
            Jobs jobs,
            Clock clock) {
        this.entityManager = entityManager;
        this.channels = channels;
        this.accounts = accounts;
        this.access = access;
        this.identity = identity;
        this.jobs = jobs;
        this.clock = clock;
    }

    static Map<String, String> input(long notificationId, String channel, int attempt) {
        return Map.of(
                NOTIFICATION, Long.toString(notificationId), CHANNEL, channel, ATTEMPT, Integer.toString(attempt));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws Exception {
        Notification notification = entityManager.find(Notification.class, Long.valueOf(input.get(NOTIFICATION)));
        Optional<Account> receiver = notification == null ? Optional.empty() : accounts.find(notification.personId());
        if (receiver.isPresent()) {
            attempt(notification, receiver.get(), input.get(CHANNEL), Integer.parseInt(input.get(ATTEMPT)));
        }
        return Map.of();
    }

    private void attempt(Notification notification, Account receiver, String channel, int attempt) throws Exception {
        if (isClosedTo(receiver, channel)) {
            return;
        }
        Locale locale =
                receiver.preferences().language().map(Locale::forLanguageTag).orElse(Locale.GERMAN);
        try {
            identity.callAs(receiver.person(), locale, () -> {
                channels.deliver(channel, notification.toNotice(receiver.person()));
                return true;
            });
        } catch (Exception e) { // a channel may throw anything; it costs its own notice only
            if (attempt > PAUSES.size()) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "The channel " + channel + " failed at attempt " + attempt);
            jobs.start(
                    KIND,
                    input(notification.id(), channel, attempt + 1),
                    clock.instant().plus(PAUSES.get(attempt - 1)));
        }
    }

    /** One that nobody offers now may come back; one whose module the receiver may not use is none for them. */
    private boolean isClosedTo(Account receiver, String channel) {
        return channels.offered().stream()
                .filter(offer -> offer.name().equals(channel))
                .map(Offer::moduleId)
                .anyMatch(
                        module -> !access.decide(receiver.person().id(), module).allowed());
    }
}
