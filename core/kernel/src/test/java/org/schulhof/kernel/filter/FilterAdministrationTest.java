package org.schulhof.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.MemoryFileStore;

@Tag("R38")
class FilterAdministrationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void whatIsAddedIsRefusedAndWhatIsRemovedIsNot() {
        asAdministrator((core, school) -> {
            long words = school.administration.create(ListKind.WORDS, ListEffect.REFUSE, "Unsere Wörter");
            Taken taken = school.administration.add(words, "Schurke\n*trottel*\n\nx\nSchurke");
            assertThat(taken).isEqualTo(new Taken(2, 0, 1, List.of("4: x")));
            assertThat(school.refused("Du Volltrottel, S.c.h.u.r.k.e")).containsExactly("*trottel*", "Schurke");

            school.administration.remove(words, "Schurke");
            assertThat(school.refused("Du Volltrottel, S.c.h.u.r.k.e")).containsExactly("*trottel*");
            assertThat(school.administration.add(words, "*trottel*")).isEqualTo(new Taken(0, 1, 0, List.of()));

            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder("filter.create", "filter.add", "filter.remove");
        });
    }

    @Test
    void exceptionsCountAndAListThatIsOffDoesNot() {
        asAdministrator((core, school) -> {
            long links = school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "Links");
            long allowed = school.administration.create(ListKind.LINKS, ListEffect.ALLOW, "Doch");
            school.administration.add(links, "bad.example");
            school.administration.add(allowed, "good.bad.example");
            assertThat(school.refused("bad.example good.bad.example")).containsExactly("bad.example");

            school.administration.turn(allowed, false);
            assertThat(school.refused("good.bad.example")).containsExactly("bad.example");
            school.administration.turn(links, false);
            assertThat(school.refused("good.bad.example")).isEmpty();
            school.administration.turn(links, true);
            school.administration.delete(links);
            assertThat(school.refused("bad.example")).isEmpty();
            assertThat(core.entityManager
                            .createNativeQuery("select count(*) from filter_entry")
                            .getSingleResult()
                            .toString())
                    .isEqualTo("1");
        });
    }

    @Test
    void theSchoolDecidesAboutShortLinks() {
        asAdministrator((core, school) -> {
            assertThat(school.filter
                            .check(WrittenText.plain("text", "https://bit.ly/x"))
                            .findings())
                    .extracting(Finding::reason)
                    .containsExactly(Finding.Reason.TARGET_UNSEEN);
            new Settings(core.entityManager)
                    .change("policy." + CorePolicy.FILTER_SHORT_LINKS.policy().name(), "false");
            school.aSecondLater();
            assertThat(school.refused("https://bit.ly/x")).isEmpty();
        });
    }

    @Test
    void twoHundredThousandDomainsAreTakenFromAFile() {
        asAdministrator((core, school) -> {
            long list = school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "Importiert");
            school.administration.add(list, "old.example");
            StringBuilder file = new StringBuilder("# many\n0.0.0.0 bad.example\nnonsense line\n");
            for (int i = 0; i < 200_000; i++) {
                file.append("0.0.0.0 site").append(i).append(".example\n");
            }
            List<String> progress = new ArrayList<>();
            Taken taken = school.take(list, file.toString(), true, progress);

            assertThat(taken).isEqualTo(new Taken(200_001, 0, 1, List.of("3: nonsense line")));
            assertThat(progress).contains("0 of 0: filters.step.read", "200001 of 200001: filters.step.write");
            assertThat(school.refused("www.site199999.example, site200000.example, old.example, bad.example"))
                    .containsExactly("site199999.example", "bad.example");
            assertThat(school.administration.get(list).entries()).isEqualTo(200_001);
            assertThat(school.administration.entries(list, "Site19999", 5, 3))
                    .containsExactly("site199994.example", "site199995.example", "site199996.example");
            assertThat(school.administration.count(list, "site19999")).isEqualTo(11);
            assertThat(school.files.find(1L)).isEmpty();

            assertThat(school.take(list, "0.0.0.0 site1.example\nnew.example", false, progress))
                    .isEqualTo(new Taken(1, 1, 0, List.of()));
            StringWriter exported = new StringWriter();
            school.administration.export(list, exported);
            assertThat(exported.toString().lines()).hasSize(200_002).contains("new.example", "site7.example");
        });
    }

    @Test
    void anImportThatStartsAgainAfterItsEndChangesNothing() {
        asAdministrator((core, school) -> {
            long list = school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "Importiert");
            school.administration.startImport(
                    list, "x.txt", new ByteArrayInputStream("a.example".getBytes(StandardCharsets.UTF_8)), true);
            Map<String, String> order = Map.of("list", Long.toString(list), "file", "1", "instead", "true");
            school.filterImport.take(order, (done, total, step) -> {});
            assertThat(school.filterImport
                            .take(order, (done, total, step) -> {})
                            .added())
                    .isZero();
            assertThat(school.administration.get(list).entries()).isEqualTo(1);
        });
    }

    @Test
    void anotherServerSeesAChangeAfterASecondAndReadsOnlyWhatChanged() {
        asAdministrator((core, school) -> {
            long words = school.administration.create(ListKind.WORDS, ListEffect.REFUSE, "Wörter");
            long links = school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "Links");
            school.administration.add(links, "bad.example");
            School other = new School(core);
            assertThat(other.refused("Schurke bad.example")).containsExactly("bad.example");
            int read = other.reading.lists;

            school.administration.add(words, "Schurke");
            assertThat(other.filter.check(WrittenText.plain("text", "Schurke")).isAllowed())
                    .isTrue();
            other.aSecondLater();
            assertThat(other.refused("Schurke bad.example")).containsExactly("Schurke", "bad.example");
            assertThat(other.reading.lists).isEqualTo(read + 1);

            int states = other.reading.states;
            other.refused("Schurke");
            other.refused("Schurke");
            assertThat(other.reading.states)
                    .as("within a second nobody asks the database")
                    .isEqualTo(states);
        });
    }

    @Test
    void theWriterReadsAPlainSentence() {
        asAdministrator((core, school) -> {
            long list = school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "Links");
            school.administration.add(list, "bad.example");
            Finding finding = school.filter
                    .check(WrittenText.plain("text", "https://x.test/?u=bad.example"))
                    .findings()
                    .get(0);
            assertThat(school.filter.explain(finding))
                    .isEqualTo(
                            "„https://x.test/?u=bad.example“ leitet weiter zu bad.example. Diese Seite ist an unserer"
                                    + " Schule gesperrt. Bitte lassen Sie den Link weg.");
            core.as(
                    core.person("Mia", "Groß", Role.PUPIL),
                    as -> assertThat(school.filter.explain(finding)).endsWith("Lass den Link bitte weg."));
            assertThat(school.filter.explain(finding, Locale.ENGLISH)).endsWith("Please leave the link out.");
            for (Finding.Reason reason : Finding.Reason.values()) {
                Finding other = new Finding("text", reason, "it's {0}", null);
                assertThat(school.filter.explain(other)).contains("it's {0}");
            }
        });
    }

    @Test
    void aTrialTellsWhichListRefuses() {
        asAdministrator((core, school) -> {
            long list = school.administration.create(ListKind.WORDS, ListEffect.REFUSE, "Unsere Wörter");
            school.administration.add(list, "Schurke");
            FilterTrial trial = new FilterTrial(school.filter, school.entries, core.access);
            List<FilterTrial.Result> results = trial.of("<b>S</b>churke", true);
            assertThat(results).hasSize(1);
            assertThat(results.get(0).lists()).extracting(FilterList::id).containsExactly(list);
        });
    }

    @Test
    void namesAreThereOnceAndTheFourOfThePortalStay() {
        asAdministrator((core, school) -> {
            long list = school.administration.create(ListKind.WORDS, ListEffect.REFUSE, "Wörter");
            for (String wrong : List.of(" ", "WÖRTER", "x".repeat(101))) {
                assertThatThrownBy(() -> school.administration.create(ListKind.LINKS, ListEffect.REFUSE, wrong))
                        .isInstanceOf(InvalidFilterListException.class);
            }
            school.administration.rename(list, "wörter");
            core.entityManager
                    .createNativeQuery("update filter_list set name = null")
                    .executeUpdate();
            core.entityManager.clear();
            assertThatThrownBy(() -> school.administration.delete(list)).isInstanceOf(UnknownFilterListException.class);
            assertThatThrownBy(() -> school.administration.rename(list, "Anders"))
                    .isInstanceOf(UnknownFilterListException.class);
        });
    }

    @Test
    void nobodyElseKeepsListsOrTriesTexts() {
        TestCore.inTransaction(
                entities(),
                core -> core.as(core.person("Tom", "Thal", Role.TEACHER), as -> {
                    School school = new School(core);
                    FilterTrial trial = new FilterTrial(school.filter, school.entries, core.access);
                    List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> all = List.of(
                            () -> school.administration.lists(),
                            () -> school.administration.get(1),
                            () -> school.administration.entries(1, "", 0, 1),
                            () -> school.administration.count(1, ""),
                            () -> school.administration.add(1, "x"),
                            () -> school.administration.remove(1, "x"),
                            () -> school.administration.create(ListKind.LINKS, ListEffect.REFUSE, "x"),
                            () -> school.administration.rename(1, "x"),
                            () -> school.administration.turn(1, true),
                            () -> school.administration.delete(1),
                            () -> school.administration.startImport(
                                    1, "x", new ByteArrayInputStream(new byte[0]), true),
                            () -> school.administration.export(1, new StringWriter()),
                            () -> school.filterImport.take(Map.of(), (done, total, step) -> {}),
                            () -> trial.of("x", false));
                    all.forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
                }));
    }

    private static org.schulhof.api.persistence.Persistence entities() {
        return database.persistence(TestCore.entitiesAnd(FilterList.class));
    }

    private interface Work {
        void run(TestCore core, School school) throws Exception;
    }

    private static void asAdministrator(Work work) {
        TestCore.inTransaction(entities(), core -> {
            PersonEntity admin = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(admin, as -> work.run(core, new School(core)));
        });
    }

    /** The filter's services of one server, whose transaction is the one of the test. */
    private static final class School {

        private final AtomicLong nanos = new AtomicLong();
        private final MemoryFileStore files = new MemoryFileStore();
        private final CountedReading reading;
        private final FilterEntries entries;
        private final FilterAdministration administration;
        private final FilterImport filterImport;
        private final SchoolFilter filter;
        private final List<Synchronization> ends = new ArrayList<>();

        private School(TestCore core) {
            reading = new CountedReading(core.entityManager);
            CurrentRules rules = new CurrentRules(reading, registry(), nanos::get);
            entries = new FilterEntries(core.entityManager, rules);
            administration = new FilterAdministration(
                    core.entityManager, entries, core.access, core.audit, files, core.jobs, core.clock);
            filterImport = new FilterImport(core.entityManager, entries, files, core.access, core.audit, core.clock);
            filter = new SchoolFilter(rules, core.identity, new Texts());
        }

        private TransactionSynchronizationRegistry registry() {
            return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                    TransactionSynchronizationRegistry.class.getClassLoader(),
                    new Class<?>[] {TransactionSynchronizationRegistry.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                        case "registerInterposedSynchronization" ->
                            ends.add((Synchronization) arguments[0]) ? null : null;
                        default -> null;
                    });
        }

        private List<String> refused(String text) {
            reading.entityManager.flush();
            ends.forEach(end -> end.afterCompletion(Status.STATUS_COMMITTED));
            ends.clear();
            return filter.check(WrittenText.plain("text", text)).findings().stream()
                    .map(Finding::entry)
                    .toList();
        }

        private void aSecondLater() {
            nanos.addAndGet(1_000_000_001);
        }

        private Taken take(long list, String file, boolean instead, List<String> progress) throws IOException {
            administration.startImport(
                    list, "hosts.txt", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), instead);
            long number = files.find(1L).isPresent() ? 1 : 2;
            return filterImport.take(
                    Map.of(
                            "list",
                            Long.toString(list),
                            "file",
                            Long.toString(number),
                            "instead",
                            Boolean.toString(instead)),
                    (done, total, step) -> progress.add(done + " of " + total + ": " + step));
        }
    }

    private static final class CountedReading extends FilterListReading {

        private final EntityManager entityManager;
        private int states;
        private int lists;

        private CountedReading(EntityManager entityManager) {
            super(entityManager, new SchoolPolicies(new Settings(entityManager)));
            this.entityManager = entityManager;
        }

        @Override
        State state() {
            states++;
            return super.state();
        }

        @Override
        List<String> entries(long listId) {
            lists++;
            return super.entries(listId);
        }
    }
}
