package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.notification.NotificationChannel;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.Contribution.Lease;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** The kinds that core and modules declare, and the channels that modules contribute. */
@ApplicationScoped
class ModuleChannels implements Channels {

    private static final Logger LOG = Logger.getLogger(ModuleChannels.class.getName());

    private final ModuleRegistry registry;

    @Inject
    ModuleChannels(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<NotificationKind> kinds() {
        return Stream.concat(
                        CoreNotificationKind.all().stream(),
                        registry.running().stream().flatMap(ModuleChannels::kindsOf))
                .toList();
    }

    @Override
    public List<Offer> offered() {
        return contributed().map(Contributed::offer).toList();
    }

    @Override
    public void deliver(String channel, Notice notice) throws Exception {
        Contributed found = contributed()
                .filter(one -> one.offer.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new ChannelGoneException(channel));
        try (Lease<NotificationChannel> lease = found.contribution.lease()) {
            lease.service().deliver(notice);
        }
    }

    private Stream<Contributed> contributed() {
        return registry.running().stream()
                .flatMap(module -> module.contributions(NotificationChannel.class).stream()
                        .flatMap(contribution -> Contributed.of(module, contribution).stream()));
    }

    private static Stream<NotificationKind> kindsOf(InstalledModule module) {
        return unlessBroken(module, module::notificationKinds)
                .map(kinds -> kinds.stream().sorted(Comparator.comparing(NotificationKind::name)))
                .orElseGet(Stream::empty);
    }

    /** A module that throws where it only says what it has costs its own channels, not what others are told. */
    private static <T> Optional<T> unlessBroken(InstalledModule module, Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.SEVERE, e, () -> "Module " + module + " does not say by which channels it tells of what");
            return Optional.empty();
        }
    }

    private record Contributed(Offer offer, Contribution<NotificationChannel> contribution) {

        static Optional<Contributed> of(InstalledModule module, Contribution<NotificationChannel> contribution) {
            return unlessBroken(
                            module,
                            () -> contribution.call(
                                    channel -> new Offer(channel.name(), module.id(), channel.isStandard())))
                    .map(offer -> new Contributed(offer, contribution));
        }
    }
}
