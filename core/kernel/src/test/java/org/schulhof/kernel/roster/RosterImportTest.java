package org.schulhof.kernel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.InstantConverter;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.Membership;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportOptions;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.School;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.MemoryFileStore;

class RosterImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final Progress NO_PROGRESS = (done, total, step) -> {};

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private final MemoryFileStore files = new MemoryFileStore();
    private final List<String> audited = new ArrayList<>();
    private final OneJob jobs = new OneJob();
    private final Administrator access = new Administrator();
    private EntityManager entityManager;
    private RosterImport roster;

    @BeforeEach
    void openAnEmptySchool() {
        database.clear();
        entityManager = database.entityManagerFactory(
                        PersonEntity.class,
                        GroupEntity.class,
                        Membership.class,
                        Guardianship.class,
                        InstantConverter.class)
                .createEntityManager();
        Audit audit = (action, subject, before, after) ->
                audited.add(action + " | " + subject + " | " + before + " | " + after);
        roster = new RosterImport(
                entityManager,
                new SchoolReader(entityManager),
                new PlanWriter(entityManager, CLOCK),
                new ImportAudit(audit),
                access,
                files,
                jobs,
                CLOCK);
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void theDatabaseHoldsWhatThePlanSaidAndTheSameFilesChangeNothingMore(String name) throws Exception {
        List<UploadedFile> uploads = wholeSchool(name);

        ImportPlan plan = roster.dryRun(uploads, ImportOptions.DEFAULT);
        ImportResult result = confirmAndCarryOut(uploads, plan);

        assertThat(result).isEqualTo(ImportResult.APPLIED);
        assertThat(read()).isEqualTo(Schools.imported(Samples.files(names(name))));
        assertThat(roster.dryRun(uploads, ImportOptions.DEFAULT).writes().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void nextYearIsWrittenAsItWasShown(String name) throws Exception {
        importAll(wholeSchool(name));
        List<UploadedFile> nextYear = List.of(upload(name + "-pupils-next-year"));

        assertThat(importAll(nextYear)).isEqualTo(ImportResult.APPLIED);

        assertThat(read())
                .isEqualTo(Schools.after(
                        Schools.imported(Samples.files(names(name))), Samples.files(name + "-pupils-next-year")));
    }

    @Test
    void theAuditKeepsWhatChangedFromWhatToWhatAndWhoLeft() throws Exception {
        importAll(List.of(
                text("Nummer;Nachname;Vorname;Klasse\n1;Maier;Anna;5a\n2;Kaya;Ali;5a\n3;Wolf;Lea;5a"),
                text("Kind;Nachname;Vorname;E-Mail\n1;Maier;Eva;eva@example.org\n2;Maier;Eva;eva@example.org")));

        importAll(List.of(text("Nummer;Nachname;Vorname;Klasse\n1;Maier;Anne;6a\n2;Kaya;Ali;5a")));

        assertThat(audited)
                .containsExactly(
                        "roster.import | text.csv, text.csv | null |"
                                + " PUPILS CREATED 3, GUARDIANS CREATED 1, GUARDIANS CHANGED 1",
                        "roster.import | text.csv | null |"
                                + " PUPILS CHANGED 1, PUPILS MOVED 1, PUPILS LEFT 1, PUPILS UNCHANGED 1",
                        "roster.change | Anne Maier (1) | FIRST_NAME Anna, CLASS 5a | FIRST_NAME Anne, CLASS 6a",
                        "roster.leave | Lea Wolf (3) | CLASS 5a, STATUS ACTIVE | CLASS , STATUS LEFT");
    }

    @Test
    void aDryRunWritesNothing() {
        roster.dryRun(wholeSchool("small"), ImportOptions.DEFAULT);

        assertThat(read()).isEqualTo(School.EMPTY);
        assertThat(jobs.input).isNull();
    }

    @Test
    void nothingIsWrittenIfTheSchoolChangedMeanwhile() throws Exception {
        importAll(wholeSchool("small"));
        List<UploadedFile> nextYear = List.of(upload("small-pupils-next-year"));
        ImportPlan shown = roster.dryRun(nextYear, ImportOptions.DEFAULT);
        inTransaction(() -> person("1001"));
        inTransaction(() -> {
            person("1001").rename("Paula", "Schmitt");
            return null;
        });
        School before = read();

        assertThat(confirmAndCarryOut(nextYear, shown)).isEqualTo(ImportResult.SCHOOL_CHANGED);

        assertThat(read()).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenIfTheImportIsStoppedHalfway() throws Exception {
        List<UploadedFile> uploads = wholeSchool("large");
        confirm(uploads, roster.dryRun(uploads, ImportOptions.DEFAULT));
        Progress stopped = (done, total, step) -> {
            if (done >= 3000) {
                throw new JobCancelledException(1);
            }
        };

        assertThatThrownBy(() -> inTransaction(() -> roster.carryOut(ImportOrder.fromInput(jobs.input), stopped)))
                .isInstanceOf(JobCancelledException.class);

        assertThat(read()).isEqualTo(School.EMPTY);
    }

    @Test
    void aJobThatStartsAgainAfterItsTransactionDoesNothingMore() throws Exception {
        importAll(wholeSchool("small"));
        School once = read();

        ImportResult again = inTransaction(() -> roster.carryOut(ImportOrder.fromInput(jobs.input), NO_PROGRESS));

        assertThat(again).isEqualTo(ImportResult.APPLIED);
        assertThat(read()).isEqualTo(once);
    }

    @Test
    void whoLacksTheRightSeesNothingAndChangesNothing() throws Exception {
        List<UploadedFile> uploads = wholeSchool("small");
        ImportPlan plan = roster.dryRun(uploads, ImportOptions.DEFAULT);
        confirm(uploads, plan);
        access.granted = false;

        assertThatThrownBy(() -> roster.dryRun(uploads, ImportOptions.DEFAULT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(uploads, plan)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inTransaction(() -> roster.carryOut(ImportOrder.fromInput(jobs.input), NO_PROGRESS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(read()).isEqualTo(School.EMPTY);
    }

    @Test
    void thatManyLeaveHasToBeConfirmedOnItsOwn() throws Exception {
        importAll(List.of(text("Nummer;Nachname;Vorname\n1;Maier;Anna\n2;Kaya;Ali")));
        List<UploadedFile> onlyOne = List.of(text("Nummer;Nachname;Vorname\n1;Maier;Anna"));
        ImportPlan plan = roster.dryRun(onlyOne, ImportOptions.DEFAULT);

        assertThatThrownBy(() -> roster.confirm(onlyOne, ImportOptions.DEFAULT, plan, Set.of(Doubt.STRANGERS)))
                .isInstanceOf(UnconfirmedException.class);
        assertThat(confirmAndCarryOut(onlyOne, plan)).isEqualTo(ImportResult.APPLIED);
    }

    @Test
    void thatManyBecomeSomebodyElseHasToBeConfirmedOnItsOwn() throws Exception {
        importAll(
                List.of(text("Nummer;Nachname;Vorname\n1;Maier;Anna\n2;Kaya;Ali\n3;Wolf;Lea\n4;Roth;Jan\n5;Funk;Ida")));
        List<UploadedFile> anotherSchool =
                List.of(text("Nummer;Nachname;Vorname\n1;Horn;Eva\n2;Beck;Tom\n3;Lang;Mia\n4;Vogt;Ben\n5;Kurz;Udo"));
        ImportPlan plan = roster.dryRun(anotherSchool, ImportOptions.DEFAULT);

        assertThatThrownBy(() -> roster.confirm(anotherSchool, ImportOptions.DEFAULT, plan, Set.of(Doubt.DEPARTURES)))
                .isInstanceOf(UnconfirmedException.class);
        assertThat(person("1").lastName()).isEqualTo("Maier");
        assertThat(confirmAndCarryOut(anotherSchool, plan)).isEqualTo(ImportResult.APPLIED);
        assertThat(person("1").lastName()).isEqualTo("Horn");
    }

    @Test
    void aPlanThatChangesNothingOrCantBeReadIsNotCarriedOut() throws Exception {
        List<UploadedFile> unreadable = List.of(text("A;B\n1;2"));
        ImportPlan plan = roster.dryRun(unreadable, ImportOptions.DEFAULT);

        assertThatThrownBy(() -> confirm(unreadable, plan)).isInstanceOf(UnconfirmedException.class);
    }

    @Test
    void strangeNamesAreJustNamesInTheDatabase() throws Exception {
        importAll(List.of(text("Nummer;Nachname;Vorname\n'; DROP TABLE person;-- ;<script>alert(1)</script>;Anna\n"
                .replace("'; DROP TABLE person;-- ", "\"'; DROP TABLE person;--\""))));

        PersonEntity person = person("'; DROP TABLE person;--");
        assertThat(person.lastName()).isEqualTo("<script>alert(1)</script>");
        assertThat(person.account()).isEqualTo("anna.script-alert-1-script");
    }

    @Test
    void groupsMadeByHandAreAdoptedAndRenamedOnesAreFoundAgain() throws Exception {
        inTransaction(() -> {
            entityManager.persist(new GroupEntity(GroupType.CLASS, "5A"));
            return null;
        });
        List<UploadedFile> pupils = List.of(text("Nummer;Nachname;Vorname;Klasse\n1;Maier;Anna;5a\n2;Kaya;Ali;6a"));
        importAll(pupils);
        inTransaction(() -> {
            group("6a").rename("Die Sechste");
            return null;
        });

        assertThat(roster.dryRun(pupils, ImportOptions.DEFAULT).writes().isEmpty())
                .isTrue();
        assertThat(entityManager
                        .createQuery("select g.name from GroupEntity g order by g.name", String.class)
                        .getResultList())
                .containsExactly("5A", "Die Sechste");
    }

    @Test
    void whatSomebodyIsBesidesStays() throws Exception {
        importAll(List.of(text("Nummer;Nachname;Vorname;Klasse\n1;Maier;Anna;5a\n2;Kaya;Ali;5a")));
        long anna = person("1").id();
        long fifth = group("5a").id();
        inTransaction(() -> {
            entityManager
                    .find(Membership.class, new Membership.Key(fifth, anna))
                    .change(true, true);
            return null;
        });

        importAll(List.of(text("Nummer;Nachname;Vorname;Klasse\n1;Maier;Anna;6a\n2;Kaya;Ali;5a")));

        Membership left = entityManager.find(Membership.class, new Membership.Key(fifth, anna));
        assertThat(left.isMember()).isFalse();
        assertThat(left.isOwner()).isTrue();
    }

    @Test
    void newPeopleHaveOneRoleNoPasswordAndTheirCreator() throws Exception {
        importAll(wholeSchool("small"));

        PersonEntity guardian = person("eltern1001-1@example.org");
        assertThat(guardian.roles()).containsExactly(Role.GUARDIAN);
        assertThat(guardian.email()).contains("eltern1001-1@example.org");
        assertThat(guardian.passwordHash()).isEmpty();
        assertThat(guardian.createdAt()).isEqualTo(CLOCK.instant());
        assertThat(person("L000").code()).contains("ŁUM");
    }

    private ImportResult importAll(List<UploadedFile> uploads) throws Exception {
        return confirmAndCarryOut(uploads, roster.dryRun(uploads, ImportOptions.DEFAULT));
    }

    private ImportResult confirmAndCarryOut(List<UploadedFile> uploads, ImportPlan plan) throws Exception {
        confirm(uploads, plan);
        return inTransaction(() -> roster.carryOut(ImportOrder.fromInput(jobs.input), NO_PROGRESS));
    }

    private void confirm(List<UploadedFile> uploads, ImportPlan plan) throws IOException {
        roster.confirm(uploads, ImportOptions.DEFAULT, plan, plan.doubts());
    }

    private School read() {
        entityManager.clear();
        return new SchoolReader(entityManager).read().school();
    }

    private PersonEntity person(String externalId) {
        return entityManager
                .createQuery("select p from PersonEntity p where p.externalId = :id", PersonEntity.class)
                .setParameter("id", externalId)
                .getSingleResult();
    }

    private GroupEntity group(String key) {
        return entityManager
                .createQuery(
                        "select g from GroupEntity g where g.externalKey = :key or g.name = :key", GroupEntity.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        entityManager.getTransaction().begin();
        try {
            T result = work.call();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }

    private static String[] names(String school) {
        return Stream.of("pupils-utf8", "teachers", "guardians", "courses")
                .map(kind -> school + "-" + kind)
                .toArray(String[]::new);
    }

    private static List<UploadedFile> wholeSchool(String name) {
        return Stream.of(names(name)).map(RosterImportTest::upload).toList();
    }

    private static UploadedFile upload(String name) {
        return new UploadedFile(name + ".csv", Samples.bytes(name), FileSettings.RECOGNISED);
    }

    private static UploadedFile text(String content) {
        return new UploadedFile("text.csv", content.getBytes(StandardCharsets.UTF_8), FileSettings.RECOGNISED);
    }

    /** Somebody with the right, until it is taken from them. */
    private static final class Administrator implements Access {

        private boolean granted = true;

        @Override
        public AccessDecision decide(long personId, String moduleId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Person require(String moduleId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Long> holders(String right) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean has(String right) {
            return granted;
        }

        @Override
        public Person requireRight(String right) {
            if (!granted) {
                throw new AccessDeniedException("no");
            }
            return new Person(7, "ada.arndt", "Ada", "Arndt", null, Set.of(Role.ADMINISTRATOR), true);
        }
    }

    /** Keeps the job for the test to run. */
    private static final class OneJob implements Jobs {

        private Map<String, String> input;

        @Override
        public long start(String kind, Map<String, String> newInput, Instant notBefore) {
            input = new HashMap<>(newInput);
            return 1;
        }

        @Override
        public Optional<Job> find(long id) {
            return Optional.empty();
        }

        @Override
        public void cancel(long id) {
            throw new UnsupportedOperationException();
        }
    }
}
