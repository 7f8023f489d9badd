package org.schulhof.kernel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.job.Progress;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.job.TestJobs.Started;
import org.schulhof.kernel.notification.Channels.Offer;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class NotificationInboxTest {

    private static final Progress NOBODY_WATCHES = (done, total, step) -> {};
    private static final String POST = "forum.post";
    private static final String REQUIRED = CoreNotificationKind.CASE_INSPECTION.kindName();

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void whatOneSwitchedOffIsNotInThePortalAnyMore() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.as(paul, as -> {
                core.choices.choose(Map.of(POST, Set.of()));
                core.notifications.tell(paul.id(), POST, "Neuer Beitrag", null);
                assertThat(core.notifications.latest(0, 10)).isEmpty();

                core.choices.choose(Map.of(POST, Set.of(Channels.PORTAL)));
                core.notifications.tell(paul.id(), POST, "Noch ein Beitrag", null);
                assertThat(core.notifications.latest(0, 10))
                        .extracting(Notification::text)
                        .containsExactly("Noch ein Beitrag");
                assertThat(core.notifications.countUnread()).isOne();
            });
        });
    }

    @Test
    @Tag("R18")
    void whatHasToBeToldIsInThePortalWhateverWasChosen() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "chat", false));
            core.as(paul, as -> {
                core.choices.choose(Map.of(REQUIRED, Set.of()));
                core.notifications.tell(paul.id(), REQUIRED, "Einsicht", null);
                assertThat(core.notifications.latest(0, 10)).hasSize(1);
                assertThat(core.choices.own())
                        .filteredOn(row -> row.kind().required())
                        .allSatisfy(row -> assertThat(row.channels()).contains(Channels.PORTAL));
            });
        });
    }

    @Test
    void whatNobodyDeclaredIsToldInThePortalOnly() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "chat", true));
            core.as(paul, as -> {
                core.notifications.tell(paul.id(), "chat.unheard", "Hallo", null);
                assertThat(core.notifications.latest(0, 10)).hasSize(1);
                assertThat(core.jobs.take()).isEmpty();
                assertThatThrownBy(() -> core.choices.choose(Map.of("chat.unheard", Set.of())))
                        .isInstanceOf(UnknownKindException.class);
            });
        });
    }

    @Test
    void eachPersonIsToldByTheChannelsOfTheirChoice() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.channels.offered.add(new Offer("mail", "chat", false));
            core.channels.offered.add(new Offer("live", "chat", true));
            core.as(paul, as -> core.choices.choose(Map.of(POST, Set.of("mail"))));
            core.as(mia, as -> {
                core.notifications.tell(paul.id(), POST, "Beitrag", "/m/forum/");
                core.notifications.tell(mia.id(), POST, "Beitrag", null);
                run(core, core.jobs.take());
            });
            core.as(paul, as -> assertThat(core.notifications.latest(0, 10)).isEmpty());
            core.as(mia, as -> assertThat(core.notifications.latest(0, 10)).hasSize(1));
            assertThat(core.channels.delivered)
                    .containsExactly(
                            "mail to " + paul.account() + ": Beitrag", "live to " + mia.account() + ": Beitrag");
        });
    }

    @Test
    void aChannelThatThrowsIsTriedAgainAndCostsNobodyElse() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "chat", true));
            core.channels.offered.add(new Offer("live", "chat", true));
            core.channels.broken.add("mail");
            core.notifications.tell(paul.id(), POST, "Beitrag", null);
            run(core, core.jobs.take());
            assertThat(core.channels.delivered).containsExactly("live to " + paul.account() + ": Beitrag");

            List<Started> again = core.jobs.take();
            assertThat(again)
                    .singleElement()
                    .satisfies(job -> assertThat(job.notBefore())
                            .hasValue(core.clock.instant().plus(Duration.ofMinutes(1))));
            core.channels.broken.clear();
            run(core, again);
            assertThat(core.channels.delivered).contains("mail to " + paul.account() + ": Beitrag");
            assertThat(core.jobs.take()).isEmpty();
        });
    }

    @Test
    void aChannelThatFailsForGoodIsGivenUp() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "chat", true));
            core.channels.broken.add("mail");
            core.notifications.tell(paul.id(), POST, "Beitrag", null);
            for (int attempt = 1; attempt <= DeliveryJob.PAUSES.size(); attempt++) {
                run(core, core.jobs.take());
            }
            List<Started> last = core.jobs.take();
            assertThat(last).hasSize(1);
            assertThatThrownBy(() -> run(core, last)).hasMessageContaining("A test wants");
            assertThat(core.jobs.take()).isEmpty();
        });
    }

    @Test
    void aChannelOfAModuleThatIsClosedToThePersonIsNoneForThem() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "forum", true));
            core.notifications.tell(paul.id(), POST, "Beitrag", null);
            run(core, core.jobs.take());
            assertThat(core.channels.delivered).isEmpty();
            core.as(
                    paul,
                    as -> assertThat(core.choices.offered())
                            .extracting(Offer::name)
                            .containsExactly(Channels.PORTAL));
        });
    }

    @Test
    void whatWentByOtherChannelsOnlyIsForgotten() {
        inTransaction(database, core -> {
            PersonEntity paul = pupil(core);
            core.channels.offered.add(new Offer("mail", "chat", true));
            core.as(paul, as -> core.choices.choose(Map.of(POST, Set.of("mail"))));
            core.notifications.tell(paul.id(), POST, "Beitrag", null);
            core.notifications.tell(paul.id(), REQUIRED, "Einsicht", null);
            core.clock.advance(Duration.ofDays(8));
            core.notifications.sweep();
            core.entityManager.flush();
            assertThat(core.entityManager
                            .createQuery("select n.kind from Notification n", String.class)
                            .getResultList())
                    .containsExactly(REQUIRED);
        });
    }

    /** The module chat is released to everyone, forum is not. */
    private static PersonEntity pupil(TestCore core) {
        core.channels.kinds.add(NotificationKind.optional(POST));
        core.entityManager
                .createNativeQuery("insert into module_release (module_id, group_id) values ('chat', 0)")
                .executeUpdate();
        return core.person("Paul", "Schmitt", Role.PUPIL);
    }

    private static void run(TestCore core, List<Started> jobs) throws Exception {
        core.entityManager.flush();
        DeliveryJob delivery = new DeliveryJob(
                core.entityManager,
                core.channels,
                new Accounts(core.entityManager),
                core.access,
                core.identity,
                core.jobs,
                core.clock);
        for (Started job : jobs) {
            delivery.run(job.input(), NOBODY_WATCHES);
        }
    }
}
