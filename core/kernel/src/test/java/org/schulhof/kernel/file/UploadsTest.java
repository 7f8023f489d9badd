package org.schulhof.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.PartialUpload;
import org.schulhof.api.file.TooManyUploadsException;
import org.schulhof.api.file.UnknownUploadException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.SchoolGroups;
import org.schulhof.kernel.person.Directory;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

/** How large a file may be, for whom, and files that come in parts. */
@Tag("R37")
class UploadsTest {

    private static final long MB = 1 << 20;

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    Path data;

    private TestTransactions transactions;
    private TestCore core;
    private SchoolUploadLimits limits;
    private UploadLimitAdministration administration;
    private OwnPartialUploads uploads;
    private PersonEntity anna;
    private PersonEntity bo;
    private PersonEntity ada;
    private GroupEntity club;

    @BeforeEach
    void begin() {
        database.clear();
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(TestContents.ENTITIES)));
        core = TestCore.over(transactions);
        var entityManager = transactions.entityManager;
        limits = new SchoolUploadLimits(
                entityManager, new SchoolPolicies(new Settings(entityManager)), core.identity, core.clock);
        administration = new UploadLimitAdministration(
                entityManager,
                core.access,
                new Directory(entityManager, core.identity),
                new SchoolGroups(entityManager, core.identity),
                core.audit,
                core.clock);
        uploads = new OwnPartialUploads(
                entityManager,
                new TestContents(transactions, data, core).installation,
                limits,
                core.identity,
                ignored(),
                core.clock);
        transactions.runInTransaction(running -> {
            anna = core.person("Anna", "Alt", Role.PUPIL);
            bo = core.person("Bo", "Berg", Role.PUPIL);
            ada = core.person("Ada", "Chef", Role.ADMINISTRATOR);
            club = core.group(GroupType.CLUB, "Film-AG", anna);
        });
    }

    @Test
    void theSchoolsSizeHoldsUnlessAGroupOrAnExceptionWithAnEndSaysElse() {
        assertThat(most(anna)).isEqualTo(20 * MB);
        as(ada, () -> {
            administration.setForGroup(club.id(), 50, "Filme");
            return null;
        });
        assertThat(most(anna)).isEqualTo(50 * MB);
        assertThat(most(bo)).as("not in the group").isEqualTo(20 * MB);

        LocalDate today = LocalDate.now(core.clock);
        as(ada, () -> {
            administration.setForPerson(anna.account(), 200, today.plusDays(1), "Wettbewerb");
            return null;
        });
        assertThat(most(anna)).isEqualTo(200 * MB);
        core.clock.advance(Duration.ofDays(2));
        assertThat(most(anna)).as("after its end").isEqualTo(50 * MB);
    }

    @Test
    void onlyWhoMayGrantsExceptionsAndEachHasAnEnd() {
        LocalDate tomorrow = LocalDate.now(core.clock).plusDays(1);
        assertThatThrownBy(() -> as(anna, () -> {
                    administration.setForPerson(anna.account(), 200, tomorrow, "Ich");
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(CoreRight.UPLOADS_LIMIT.rightName());
        assertThat(refusal(null, "x")).isEqualTo(InvalidUploadLimitException.Reason.NO_END);
        assertThat(refusal(tomorrow.minusDays(2), "x")).isEqualTo(InvalidUploadLimitException.Reason.END_PASSED);
        assertThat(refusal(tomorrow, " ")).isEqualTo(InvalidUploadLimitException.Reason.NO_REASON);
        assertThat(most(anna)).isEqualTo(20 * MB);
    }

    private InvalidUploadLimitException.Reason refusal(LocalDate end, String reason) {
        try {
            as(ada, () -> {
                administration.setForPerson(anna.account(), 200, end, reason);
                return null;
            });
        } catch (InvalidUploadLimitException e) {
            return e.reason();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeTheFirstByte() {
        assertThatThrownBy(() -> as(anna, () -> uploads.begin("files", 20 * MB + 1)))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(as(anna, () -> uploads.begin("files", 20 * MB)).received()).isZero();
    }

    @Test
    void partsComeOneAfterTheOtherAndOnlyOnce() throws Exception {
        PartialUpload begun = as(anna, () -> uploads.begin("files", 5));
        String id = begun.id();
        assertThat(append(id, 3, "lo").received()).as("a gap").isZero();
        assertThat(append(id, 0, "hal").received()).isEqualTo(3);
        assertThat(append(id, 0, "hal").received())
                .as("the answer got lost, so it came twice")
                .isEqualTo(3);
        assertThat(append(id, 3, "lol").received())
                .as("more than was announced")
                .isEqualTo(3);
        assertThatThrownBy(() -> as(anna, () -> uploads.open("files", id))).isInstanceOf(UnknownUploadException.class);
        assertThat(append(id, 3, "lo").isComplete()).isTrue();
        try (InputStream all = as(anna, () -> uploads.open("files", id))) {
            assertThat(all).hasContent("hallo");
        }
    }

    @Test
    void nobodyGoesOnWithSomebodyElsesUpload() {
        String id = as(anna, () -> uploads.begin("files", 5)).id();
        assertThatThrownBy(() -> as(bo, () -> uploads.find("files", id))).isInstanceOf(UnknownUploadException.class);
        assertThatThrownBy(() -> as(anna, () -> uploads.find("mail", id))).isInstanceOf(UnknownUploadException.class);
        for (int i = 1; i < OwnPartialUploads.MOST; i++) {
            as(anna, () -> uploads.begin("files", 5));
        }
        assertThatThrownBy(() -> as(anna, () -> uploads.begin("files", 5))).isInstanceOf(TooManyUploadsException.class);
    }

    private PartialUpload append(String id, long at, String part) {
        return as(anna, () -> uploads.append("files", id, at, part.getBytes(StandardCharsets.UTF_8)));
    }

    private long most(PersonEntity person) {
        return as(person, limits::mostBytes);
    }

    private <T> T as(PersonEntity person, Callable<T> work) {
        return transactions.inTransaction(entityManager -> {
            try {
                return core.identity.callAs(person.id(), Locale.GERMAN, work::call);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> ignored() {
        return (Event<T>) Proxy.newProxyInstance(
                UploadsTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }
}
