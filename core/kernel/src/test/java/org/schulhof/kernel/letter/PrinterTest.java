package org.schulhof.kernel.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.InstantConverter;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.file.FileErasure;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.letter.LetterOrder.Audience;
import org.schulhof.kernel.letter.LetterOrder.Layout;
import org.schulhof.kernel.notification.PlainNotifications;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.MemoryFileStore;

class PrinterTest {

    private static final Pattern PASSWORD = Pattern.compile("[A-Z][a-z2-9]{3}-[a-z2-9]{4}-[a-z2-9]{5}");
    private static final Progress NO_PROGRESS = (done, total, step) -> {};

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private final MemoryFileStore files = new MemoryFileStore();
    private final Passwords passwords = new Passwords();
    private final Later later = new Later();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R4")
    @Tag("R5")
    void aLetterCarriesAPasswordThatIsKeptAsAHashOnlyAndMustBeChanged() {
        inSchool(school -> {
            school.print(order(Audience.PUPILS, Set.of(school.fifth.id()), false));

            String text = text(school.fetch());
            String password = onlyPassword(text);
            PersonEntity anna = school.anna;
            assertThat(text).contains("Anna Maier", anna.account(), "Klasse 05a", "https://portal.example.org/");
            assertThat(passwords.matches(password, anna.passwordHash().orElseThrow()))
                    .isTrue();
            assertThat(anna.passwordHash().orElseThrow())
                    .startsWith("$argon2id$")
                    .doesNotContain(password);
            assertThat(anna.isPasswordChangeDue()).isTrue();
            assertThat(anna.isPasswordExpired(TestCore.MONDAY.plus(Duration.ofDays(60))))
                    .isFalse();
            assertThat(anna.isPasswordExpired(TestCore.MONDAY.plus(Duration.ofDays(62))))
                    .isTrue();
        });
    }

    @Test
    void whoHasSignedInKeepsTheirPasswordUnlessItIsAskedFor() {
        inSchool(school -> {
            school.anna.choosePassword("own");
            school.core.hasSignedIn(school.anna);

            assertThat(school.print(order(Audience.PUPILS, Set.of(), false))).isEqualTo(1);
            assertThat(school.anna.passwordHash()).contains("own");
            assertThat(told).isEmpty();

            assertThat(school.print(order(Audience.PUPILS, Set.of(), true))).isEqualTo(2);
            assertThat(school.anna.isPasswordChangeDue()).isTrue();
            assertThat(told)
                    .containsExactly(school.anna.id() + " Für dein Konto wurde ein neues Einmalpasswort gedruckt,"
                            + " von Ada Arndt. Dein bisheriges Passwort gilt nicht mehr.");
        });
    }

    @Test
    @Tag("R15")
    void nobodyCanPrintTheirWayIntoTheAccountOfAHeadOrAnAdministrator() {
        inSchool(school -> {
            PersonEntity head = school.core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD);
            head.choosePassword("own");
            school.core.hasSignedIn(head);
            school.core.entityManager.flush();

            assertThat(school.print(order(Audience.TEACHERS, Set.of(), true))).isZero();
            assertThat(head.passwordHash()).contains("own");
        });
    }

    @Test
    @Tag("R15")
    void aPasswordOfTheirOwnIsKeptAlsoIfItWasNotUsedYet() {
        inSchool(school -> {
            PersonEntity head = school.core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD);
            head.choosePassword("own");
            school.anna.choosePassword("own");
            school.core.entityManager.flush();

            assertThat(school.print(order(Audience.TEACHERS, Set.of(), false))).isZero();
            assertThat(school.print(order(Audience.TEACHERS, Set.of(), true))).isZero();
            assertThat(school.print(order(Audience.PUPILS, Set.of(), false))).isEqualTo(1);
            assertThat(school.anna.passwordHash()).contains("own");
        });
    }

    @Test
    void whoNeverUsedTheirLetterGetsANewOne() {
        inSchool(school -> {
            assertThat(school.print(order(Audience.PUPILS, Set.of(school.fifth.id()), false)))
                    .isEqualTo(1);
            String first = school.anna.passwordHash().orElseThrow();

            assertThat(school.print(order(Audience.PUPILS, Set.of(school.fifth.id()), false)))
                    .isEqualTo(1);
            assertThat(school.anna.passwordHash().orElseThrow()).isNotEqualTo(first);
        });
    }

    @Test
    void guardiansGetOneLetterWithAllTheirChildren() {
        inSchool(school -> {
            assertThat(school.print(order(Audience.GUARDIANS, Set.of(school.fifth.id(), school.sixth.id()), false)))
                    .isEqualTo(1);

            assertThat(text(school.fetch())).contains("Guten Tag Eva Maier,", "Ali Maier, Anna Maier", "Klasse 05a");
        });
    }

    @Test
    void onlyTheIssuerFetchesWhatWasPrintedAndOnlyOnce() {
        inSchool(school -> {
            school.print(order(Audience.PUPILS, Set.of(), false));
            long print = school.waiting();
            PersonEntity colleague = school.core.person("Olaf", "Ohm", Role.ADMINISTRATOR);

            school.core.as(colleague, core -> {
                assertThat(school.letters.waiting()).isEmpty();
                assertThatThrownBy(() -> school.letters.deliver(print, new ByteArrayOutputStream()))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> school.letters.file(print)).isInstanceOf(AccessDeniedException.class);
            });
            school.asAdministrator(core -> {
                assertThatThrownBy(() -> school.letters.deliver(print, broken()))
                        .isInstanceOf(IOException.class);
                school.letters.deliver(print, new ByteArrayOutputStream());
                assertThat(school.letters.waiting()).isEmpty();
                assertThatThrownBy(() -> school.letters.deliver(print, new ByteArrayOutputStream()))
                        .isInstanceOf(LettersGoneException.class);
            });
            assertThat(files.find(1)).isEmpty();
        });
    }

    @Test
    void whatNobodyFetchesIsErasedAfterAnHour() {
        inSchool(school -> {
            school.print(order(Audience.PUPILS, Set.of(), false));
            assertThat(later.kind).isEqualTo(EraseJob.KIND);
            assertThat(later.notBefore).contains(TestCore.MONDAY.plus(Duration.ofHours(1)));
            assertThat(files.find(1)).isPresent();

            new EraseJob(school.letters).run(later.input, NO_PROGRESS);

            assertThat(files.find(1)).isEmpty();
            school.asAdministrator(core -> assertThat(school.letters.waiting()).isEmpty());
            new EraseJob(school.letters).run(later.input, NO_PROGRESS);
        });
    }

    @Test
    void theAuditNamesWhoPrintedForWhomAndNoPassword() {
        inSchool(school -> {
            school.print(order(Audience.PUPILS, Set.of(), false));

            List<AuditEntry> entries = school.core.auditEntries();
            assertThat(entries).extracting(AuditEntry::action).containsOnly("letter.print");
            assertThat(entries)
                    .extracting(AuditEntry::subject)
                    .containsExactlyInAnyOrder(
                            "Anna Maier (" + school.anna.account() + ")", "Ali Maier (" + school.ali.account() + ")");
            assertThat(entries).extracting(AuditEntry::actorId).containsOnly(Optional.of(school.administrator.id()));
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(
                                    entry.before().isEmpty() && entry.after().isEmpty())
                            .isTrue());
        });
    }

    @Test
    void withoutTheRightNothingIsPrintedOrCounted() {
        inSchool(school -> school.core.as(school.anna, core -> {
            LetterOrder order = order(Audience.PUPILS, Set.of(), false);
            assertThatThrownBy(() -> school.letters.count(order)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> school.letters.print(order)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> school.printer.draft(order, NO_PROGRESS))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> school.printer.issue(order, List.of(), NO_PROGRESS))
                    .isInstanceOf(AccessDeniedException.class);
        }));
    }

    @Test
    void anOrderSurvivesItsWayToTheJob() {
        LetterOrder order = new LetterOrder(
                Audience.GUARDIANS, Set.of(7L, 3L), true, Layout.SLIPS, Locale.ENGLISH, "https://portal.example.org/");

        assertThat(LetterOrder.fromInput(order.toInput())).isEqualTo(order);
        LetterOrder all = order(Audience.STAFF, Set.of(), false);
        assertThat(LetterOrder.fromInput(all.toInput())).isEqualTo(all);
    }

    private static LetterOrder order(Audience audience, Set<Long> classes, boolean again) {
        return new LetterOrder(audience, classes, again, Layout.LETTERS, Locale.GERMAN, "https://portal.example.org/");
    }

    private static OutputStream broken() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the reader went away");
            }
        };
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("\\s+", " ");
        }
    }

    private static String onlyPassword(String text) {
        List<String> found =
                PASSWORD.matcher(text).results().map(MatchResult::group).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void inSchool(Work work) {
        Persistence persistence = database.persistence(TestCore.entitiesAnd(LetterPrint.class, InstantConverter.class));
        TestCore.inTransaction(persistence, core -> work.run(new School(core)));
    }

    private interface Work {
        void run(School school) throws Exception;
    }

    /** Anna in 05a and Ali in 06a, their mother Eva, and an administrator who prints. */
    private final class School {

        private final TestCore core;
        private final PersonEntity administrator;
        private final PersonEntity anna;
        private final PersonEntity ali;
        private final GroupEntity fifth;
        private final GroupEntity sixth;
        private final Letters letters;
        private final Printer printer;

        School(TestCore core) {
            this.core = core;
            administrator = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            anna = core.person("Anna", "Maier", Role.PUPIL);
            ali = core.person("Ali", "Maier", Role.PUPIL);
            PersonEntity eva = core.person("Eva", "Maier", Role.GUARDIAN);
            fifth = core.group(GroupType.CLASS, "05a", anna);
            sixth = core.group(GroupType.CLASS, "06a", ali);
            core.entityManager.persist(new Guardianship(eva.id(), anna.id()));
            core.entityManager.persist(new Guardianship(eva.id(), ali.id()));
            core.entityManager.flush();
            Recipients recipients = new Recipients(core.entityManager);
            FileErasure erasure = new FileErasure(null, null) {
                @Override
                public void erase(long fileId) {
                    files.delete(fileId);
                }
            };
            Settings settings = new Settings(core.entityManager) {
                @Override
                public String schoolName() {
                    return "Gymnasium Lindenau";
                }
            };
            letters = new Letters(core.entityManager, recipients, files, erasure, core.access, later);
            printer = new Printer(
                    core.entityManager,
                    recipients,
                    passwords,
                    files,
                    later,
                    core.access,
                    core.audit,
                    (PlainNotifications) (personId, kind, text, link) -> told.add(personId + " " + text),
                    settings,
                    new Texts(),
                    core.clock);
        }

        void asAdministrator(TestCore.Work work) throws Exception {
            core.as(administrator, work);
        }

        int print(LetterOrder order) throws Exception {
            core.entityManager.flush();
            int[] printed = new int[1];
            asAdministrator(same -> {
                assertThat(letters.count(order))
                        .isEqualTo(printer.draft(order, NO_PROGRESS).size());
                Map<String, String> output = new PrintJob(printer).run(order.toInput(), NO_PROGRESS);
                printed[0] = Integer.parseInt(output.get(PrintJob.COUNT));
            });
            return printed[0];
        }

        long waiting() throws Exception {
            long[] id = new long[1];
            asAdministrator(same -> id[0] = letters.waiting().get(0).id());
            return id[0];
        }

        byte[] fetch() throws Exception {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            asAdministrator(same -> letters.deliver(letters.waiting().get(0).id(), content));
            return content.toByteArray();
        }
    }

    /** Keeps the job that was put off. */
    private static final class Later implements Jobs {

        private String kind = "";
        private Map<String, String> input = Map.of();
        private Optional<Instant> notBefore = Optional.empty();

        @Override
        public long start(String newKind, Map<String, String> newInput, Instant when) {
            kind = newKind;
            input = newInput;
            notBefore = Optional.ofNullable(when);
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
