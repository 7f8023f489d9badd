package org.schulhof.kernel.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;

class ClassPlacementTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aPupilMovesToAnotherClassAndTheCoursesFollow() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            GroupEntity first = core.group(GroupType.CLASS, "5a", mia);
            GroupEntity second = core.group(GroupType.CLASS, "5b");
            GroupEntity music = course(core, "5a-MU", first, mia);
            GroupEntity sport = course(core, "5b-SP", second);
            GroupEntity chess = core.group(GroupType.CLUB, "Chess", mia);
            core.entityManager
                    .find(Membership.class, new Membership.Key(music.id(), mia.id()))
                    .change(true, true);

            core.as(ada, as -> placement(core).place(mia.id(), Set.of(second.id())));

            core.entityManager.flush();
            assertThat(groupsOf(core, mia)).containsExactlyInAnyOrder(second.id(), sport.id(), chess.id(), music.id());
            Membership left = core.entityManager.find(Membership.class, new Membership.Key(music.id(), mia.id()));
            assertThat(left.isMember()).as("what she is besides, she stays").isFalse();
            assertThat(left.isOwner()).isTrue();
            assertThat(core.auditEntries()).hasSize(4);
            core.as(ada, as -> placement(core).place(mia.id(), Set.of(second.id())));
            assertThat(core.auditEntries()).as("nothing changed").hasSize(4);
        });
    }

    @Test
    void onlyClassesAreTakenAndOnlyFromWhoMayEditGroups() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            GroupEntity chess = core.group(GroupType.CLUB, "Chess");
            GroupEntity fifth = core.group(GroupType.CLASS, "5a");
            core.as(
                    ada,
                    as -> assertThatThrownBy(() -> placement(core).place(mia.id(), Set.of(fifth.id(), chess.id())))
                            .isInstanceOf(UnknownGroupException.class));
            core.as(
                    mia,
                    as -> assertThatThrownBy(() -> placement(core).place(mia.id(), Set.of(fifth.id())))
                            .isInstanceOf(AccessDeniedException.class));
            assertThat(groupsOf(core, mia)).isEmpty();
        });
    }

    private static GroupEntity course(TestCore core, String name, GroupEntity followed, PersonEntity... members) {
        GroupEntity course = core.group(GroupType.COURSE, name, members);
        course.teach("X", followed.id());
        core.entityManager.flush();
        return course;
    }

    private static Set<Long> groupsOf(TestCore core, PersonEntity person) {
        return Set.copyOf(core.entityManager
                .createQuery("select m.groupId from Membership m where m.personId = :id", Long.class)
                .setParameter("id", person.id())
                .getResultList());
    }

    private static ClassPlacement placement(TestCore core) {
        return new ClassPlacement(
                core.entityManager,
                core.access,
                core.audit,
                new OwnerNotice(core.entityManager, core.notifications, new Texts()));
    }
}
