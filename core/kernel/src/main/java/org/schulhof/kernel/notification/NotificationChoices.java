package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.notification.Channels.Offer;

/** Who is told of what by which channels: the standard, changed by each person for themselves. */
@ApplicationScoped
public class NotificationChoices {

    private static final Offer PORTAL = new Offer(Channels.PORTAL, "", true);

    private final EntityManager entityManager;
    private final Channels channels;
    private final CurrentPerson currentPerson;
    private final Access access;

    @Inject
    public NotificationChoices(
            EntityManager entityManager, Channels channels, CurrentPerson currentPerson, Access access) {
        this.entityManager = entityManager;
        this.channels = channels;
        this.currentPerson = currentPerson;
        this.access = access;
    }

    /** The channels by which the person is told of this kind. */
    Set<String> channelsFor(long personId, String kindName) {
        Optional<NotificationKind> kind = declared(kindName);
        List<Offer> others = channels.offered();
        boolean nothingToChoose = kind.isEmpty() || (kind.get().required() && others.isEmpty());
        if (nothingToChoose) {
            return Set.of(Channels.PORTAL);
        }
        List<Offer> offers = new ArrayList<>(others);
        offers.add(0, PORTAL);
        return chosen(kind.get(), offers, choices(personId));
    }

    /** What the current person can choose from: the portal first, then the channels of modules that are open to them. */
    public List<Offer> offered() {
        long person = currentPerson.get().id();
        List<Offer> offers = new ArrayList<>();
        offers.add(PORTAL);
        channels.offered().stream()
                .filter(offer -> access.decide(person, offer.moduleId()).allowed())
                .forEach(offers::add);
        return offers;
    }

    /** Each kind with the channels by which the current person is told of it. */
    public List<Row> own() {
        List<NotificationChoice> choices = choices(currentPerson.get().id());
        List<Offer> offers = offered();
        return channels.kinds().stream()
                .map(kind -> new Row(kind, chosen(kind, offers, choices)))
                .toList();
    }

    /**
     * The current person's choice. What has to be told stays in the portal, whatever was chosen.
     *
     * @param wanted the channels, by the names of kinds
     */
    @Transactional
    public void choose(Map<String, Set<String>> wanted) {
        long person = currentPerson.get().id();
        List<NotificationChoice> present = choices(person);
        List<Offer> offers = offered();
        wanted.forEach((name, names) -> {
            NotificationKind kind = declared(name).orElseThrow(() -> new UnknownKindException(name));
            offers.stream()
                    .filter(offer -> !isAlways(kind, offer))
                    .forEach(offer -> choose(present, person, kind, offer, names.contains(offer.name())));
        });
    }

    private void choose(
            List<NotificationChoice> present, long person, NotificationKind kind, Offer offer, boolean wanted) {
        find(present, kind, offer)
                .ifPresentOrElse(
                        choice -> choice.want(wanted),
                        () -> entityManager.persist(new NotificationChoice(person, kind.name(), offer.name(), wanted)));
    }

    private Optional<NotificationKind> declared(String name) {
        return channels.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Set<String> chosen(NotificationKind kind, List<Offer> offers, List<NotificationChoice> choices) {
        Set<String> names = new LinkedHashSet<>();
        offers.stream()
                .filter(offer -> isAlways(kind, offer)
                        || find(choices, kind, offer)
                                .map(NotificationChoice::isWanted)
                                .orElse(offer.isStandard()))
                .forEach(offer -> names.add(offer.name()));
        return names;
    }

    private static boolean isAlways(NotificationKind kind, Offer offer) {
        return kind.required() && offer.name().equals(Channels.PORTAL);
    }

    private static Optional<NotificationChoice> find(
            List<NotificationChoice> choices, NotificationKind kind, Offer offer) {
        return choices.stream()
                .filter(choice ->
                        choice.kind().equals(kind.name()) && choice.channel().equals(offer.name()))
                .findFirst();
    }

    private List<NotificationChoice> choices(long personId) {
        return entityManager
                .createQuery("select c from NotificationChoice c where c.personId = :person", NotificationChoice.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** A kind and the names of the channels that are chosen for it. */
    public record Row(NotificationKind kind, Set<String> channels) {}
}
