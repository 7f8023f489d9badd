package org.schulhof.kernel.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.notification.NotificationInbox;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;

class GroupAdministrationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void ownersComeFirstThenTheOthersByName() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            long club = core.group(GroupType.CLUB, "Chess", emil, mia).id();
            core.as(ada, as -> {
                groups(core).put(club, karin.id(), false, true);
                core.entityManager.flush();
                List<MemberRow> members = groups(core).members(club, 0, 10);
                assertThat(members)
                        .extracting(row -> row.person().id())
                        .containsExactly(karin.id(), mia.id(), emil.id());
                assertThat(members.get(0).owner()).isTrue();
                assertThat(members.get(1).owner()).isFalse();
                assertThat(groups(core).members(club, 1, 1))
                        .extracting(row -> row.person().id())
                        .containsExactly(mia.id());
                assertThat(groups(core).search(GroupType.CLUB, "che", 0, 10))
                        .extracting(GroupRow::people)
                        .containsExactly(3L);
            });
        });
    }

    @Test
    @Tag("R15")
    void ownersAreToldWhoWasPutIntoTheirGroup() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            long club = core.group(GroupType.CLUB, "Chess").id();
            core.as(ada, as -> {
                groups(core).put(club, karin.id(), true, true);
                core.entityManager.flush();
                groups(core).put(club, ada.id(), true, false);
            });
            core.as(
                    karin,
                    as -> assertThat(inbox(core).latest(0, 10))
                            .extracting(Notification::text)
                            .containsExactly("Ada Admin ist jetzt in der Gruppe Chess."));
        });
    }

    @Test
    void namesAreUniqueWithinATypeAndGroupsOfARoleStayAsTheyAre() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            long pupils = core.groupOf(Role.PUPIL);
            core.as(ada, as -> {
                groups(core).create(GroupType.CLUB, "Chess");
                assertThatThrownBy(() -> groups(core).create(GroupType.CLUB, " chess "))
                        .isInstanceOf(GroupNameTakenException.class);
                assertThatThrownBy(() -> groups(core).put(pupils, ada.id(), true, false))
                        .isInstanceOf(KeptByRoleException.class);
                assertThatThrownBy(() -> groups(core).create(GroupType.ROLE, "Kings"))
                        .isInstanceOf(KeptByRoleException.class);
                assertThatThrownBy(() -> groups(core).delete(pupils)).isInstanceOf(KeptByRoleException.class);
                assertThatThrownBy(() -> groups(core).get(4711)).isInstanceOf(UnknownGroupException.class);
            });
        });
    }

    @Test
    void withoutTheRightNothingChanges() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            long club = core.group(GroupType.CLUB, "Chess").id();
            core.as(mia, as -> {
                assertThatThrownBy(() -> groups(core).put(club, mia.id(), true, true))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> groups(core).delete(club)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> groups(core).rename(club, "Mine")).isInstanceOf(AccessDeniedException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    private static GroupAdministration groups(TestCore core) {
        return new GroupAdministration(
                core.entityManager,
                core.access,
                core.audit,
                new OwnerNotice(core.entityManager, inbox(core), new Texts()));
    }

    private static NotificationInbox inbox(TestCore core) {
        return core.notifications;
    }
}
