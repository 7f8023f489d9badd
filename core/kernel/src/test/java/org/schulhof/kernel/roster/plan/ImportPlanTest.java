package org.schulhof.kernel.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.schulhof.kernel.roster.Samples.csv;
import static org.schulhof.kernel.roster.Samples.file;
import static org.schulhof.kernel.roster.Samples.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.roster.Schools;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterFile;
import org.schulhof.kernel.roster.file.RosterKind;

class ImportPlanTest {

    private static final String PUPILS = "Nummer;Nachname;Vorname;Klasse;Geburtsdatum";
    private static final String TEACHERS = "ID;Nachname;Vorname;Kürzel;Klassenleitung";
    private static final String GUARDIANS = "Kind;Nachname;Vorname;E-Mail";
    private static final String COURSES = "Kurs;Klasse;Lehrkraft";

    @ParameterizedTest
    @CsvSource({
        // school, pupils, teachers, guardians, links, courses, classes
        "small,     524,       30,       734,   914,      60,     15",
        "large,    1182,       78,      1636,  2061,     156,     39"
    })
    void anEmptySchoolGetsEverybody(
            String school, int pupils, int teachers, int guardians, int links, int courses, int classes) {
        ImportPlan plan = ImportPlan.of(wholeSchool(school), School.EMPTY, ImportOptions.DEFAULT);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.notices()).isEmpty();
        assertThat(plan.departures()).isEmpty();
        assertThat(plan.isConfirmable()).isTrue();
        assertThat(plan.count(RosterKind.PUPILS, Outcome.CREATED)).isEqualTo(pupils);
        assertThat(plan.count(RosterKind.TEACHERS, Outcome.CREATED)).isEqualTo(teachers);
        assertThat(plan.count(RosterKind.GUARDIANS, Outcome.CREATED)).isEqualTo(guardians);
        assertThat(plan.count(RosterKind.GUARDIANS, Outcome.CHANGED)).isEqualTo(links - guardians);
        assertThat(plan.count(RosterKind.COURSES, Outcome.CREATED)).isEqualTo(courses);
        assertThat(plan.rows()).hasSize(pupils + teachers + links + courses);
        assertThat(plan.writes().newPeople()).hasSize(pupils + teachers + guardians);
        assertThat(plan.writes().newPeople())
                .extracting(person -> person.state().account())
                .doesNotHaveDuplicates();
        assertThat(plan.writes().newGroups()).hasSize(courses + classes);
        assertThat(plan.writes().begunGuardianships()).hasSize(links);
    }

    @Test
    void teachersOwnTheirClassesAndCoursesAndPupilsAreInBoth() {
        School school = Schools.imported(wholeSchool("small"));

        assertThat(ownersOf(school, GroupKey.ofClass("05a"))).containsExactly("L000");
        assertThat(ownersOf(school, GroupKey.ofCourse("05a-MU"))).containsExactly("L021");
        assertThat(membersOf(school, GroupKey.ofClass("05a")))
                .isNotEmpty()
                .isEqualTo(membersOf(school, GroupKey.ofCourse("05a-MU")));
    }

    @ParameterizedTest
    @CsvSource({"small", "large"})
    void aSecondImportOfTheSameFilesChangesNothing(String name) {
        School school = Schools.imported(wholeSchool(name));

        ImportPlan again = ImportPlan.of(wholeSchool(name), school, ImportOptions.DEFAULT);

        assertThat(again.rows()).allSatisfy(row -> assertThat(row.outcomes()).containsExactly(Outcome.UNCHANGED));
        assertThat(again.writes().isEmpty()).isTrue();
        assertThat(again.isConfirmable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"small, 90", "large, 208"})
    void theOtherEncodingCorrectsSpellingsAndCreatesNobody(String name, int corrected) {
        School misspelt = Schools.imported(files(name + "-pupils-windows1252"));

        ImportPlan plan = ImportPlan.of(files(name + "-pupils-utf8"), misspelt, ImportOptions.DEFAULT);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(corrected);
        assertThat(plan.count(Outcome.UNCHANGED)).isEqualTo(plan.rows().size() - corrected);
        assertThat(plan.writes().newPeople()).isEmpty();
        assertThat(plan.writes().changedPeople())
                .hasSize(corrected)
                .allSatisfy(person -> assertThat(person.state().account())
                        .isEqualTo(misspelt.people().get(person.key()).account()));
    }

    @ParameterizedTest
    @CsvSource({
        // school, moved, renamed, new, left, guardians who leave with their children, a course
        "small,     432,       3,  60,   92, 114, 06a-IF",
        "large,    1063,      12,  60,  119, 149, 06a-GE"
    })
    void nextYearsFileMovesClassesAndCoursesFollow(
            String name, int moved, int renamed, int created, int left, int guardiansLeft, String course) {
        School school = Schools.imported(wholeSchool(name));

        ImportPlan plan = ImportPlan.of(files(name + "-pupils-next-year"), school, ImportOptions.DEFAULT);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.departures()).isEmpty();
        assertThat(plan.count(RosterKind.PUPILS, Outcome.MOVED)).isEqualTo(moved);
        assertThat(plan.count(RosterKind.PUPILS, Outcome.CHANGED)).isEqualTo(renamed);
        assertThat(plan.count(RosterKind.PUPILS, Outcome.CREATED)).isEqualTo(created);
        assertThat(plan.count(RosterKind.PUPILS, Outcome.LEFT)).isEqualTo(left);
        assertThat(plan.count(RosterKind.GUARDIANS, Outcome.LEFT)).isEqualTo(guardiansLeft);

        School next = Schools.after(school, files(name + "-pupils-next-year"));
        assertThat(membersOf(next, GroupKey.ofCourse(course)))
                .isNotEmpty()
                .isEqualTo(membersOf(next, GroupKey.ofClass("06a")));
        assertThat(next.memberships())
                .allSatisfy(membership -> assertThat(
                                next.people().get(membership.person()).active())
                        .isTrue());
        assertThat(ImportPlan.of(files(name + "-pupils-next-year"), next, ImportOptions.DEFAULT)
                        .writes()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theOldListOfGuardiansStaysValidForThoseWhoLeft() {
        School school = Schools.after(Schools.imported(wholeSchool("small")), files("small-pupils-next-year"));

        ImportPlan plan = ImportPlan.of(files("small-guardians"), school, ImportOptions.DEFAULT);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.writes().isEmpty()).isTrue();
    }

    @Test
    void aRowSaysWhatChangesFromWhatToWhat() {
        School school =
                Schools.imported(List.of(csv(PUPILS, "1;Maier;Anna;5a;1.2.2014", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;")));

        ImportPlan plan = ImportPlan.of(
                List.of(csv(PUPILS, "1;Müller;Anna;6a;2014-02-02", "2;Kaya;Ali;5a;")), school, ImportOptions.DEFAULT);

        assertThat(plan.rows().get(0).outcomes()).containsExactly(Outcome.CHANGED, Outcome.MOVED);
        assertThat(plan.rows().get(0).account()).isEqualTo("anna.maier");
        assertThat(plan.rows().get(0).changes())
                .containsExactly(
                        new Change(Change.Field.LAST_NAME, "Maier", "Müller"),
                        new Change(Change.Field.BIRTH_DATE, "2014-02-01", "2014-02-02"),
                        new Change(Change.Field.CLASS, "5a", "6a"));
        assertThat(plan.rows().get(1).outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(plan.rows().get(2).line()).isZero();
        assertThat(plan.rows().get(2).label()).isEqualTo("Lea Wolf");
        assertThat(plan.rows().get(2).outcomes()).containsExactly(Outcome.LEFT);
        assertThat(plan.rows().get(2).changes())
                .containsExactly(
                        new Change(Change.Field.CLASS, "5a", ""), new Change(Change.Field.STATUS, "ACTIVE", "LEFT"));
    }

    @Test
    @Tag("R2")
    void theAccountFollowsANewNameOnlyIfTheAdministratorSaysSo() {
        School school = Schools.imported(List.of(csv(PUPILS, "1;Maier;Anna;5a;", "2;Şahin;Ali;5a;")));
        List<RosterFile> renamed = List.of(csv(PUPILS, "1;Müller;Anna;5a;", "2;Sahin;Ali;5a;"));

        assertThat(accounts(ImportPlan.of(renamed, school, new ImportOptions(false))))
                .containsExactly("anna.maier", "ali.sahin");
        assertThat(accounts(ImportPlan.of(renamed, school, new ImportOptions(true))))
                .containsExactly("anna.mueller", "ali.sahin");
    }

    @Test
    @Tag("R2")
    void threeOfTheSameNameGetNumbersInTheOrderOfTheFile() {
        ImportPlan plan = ImportPlan.of(
                List.of(csv(PUPILS, "9;Groß;Ida;5a;", "8;Gross;Ida;5a;", "7;Groß;Ída;5a;")),
                new School(Map.of(), Set.of("ida.gross2"), Map.of(), Set.of(), Set.of()),
                ImportOptions.DEFAULT);

        assertThat(accounts(plan)).containsExactly("ida.gross", "ida.gross3", "ida.gross4");
    }

    @Test
    void whoComesBackIsTheSamePersonWithTheSameAccount() {
        RosterFile both = csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;");
        RosterFile guardians = csv(GUARDIANS, "1;Maier;Eva;eva@example.org");
        School school = Schools.after(
                Schools.imported(List.of(both, guardians)), List.of(csv(PUPILS, "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;")));
        assertThat(school.people().get(pupil("1")).active()).isFalse();
        assertThat(school.people().get(guardian("eva@example.org")).active()).isFalse();

        ImportPlan plan = ImportPlan.of(List.of(both), school, ImportOptions.DEFAULT);

        assertThat(plan.rows())
                .filteredOn(row -> row.is(Outcome.CHANGED))
                .extracting(PlannedRow::account)
                .containsExactly("anna.maier", "eva.maier");
        assertThat(plan.writes().newPeople()).isEmpty();
        assertThat(Schools.after(school, List.of(both))
                        .people()
                        .get(guardian("eva@example.org"))
                        .active())
                .isTrue();
    }

    @Test
    void aColumnThatTheFileDoesntHaveChangesNothing() {
        School school =
                Schools.imported(List.of(csv(PUPILS, "1;Maier;Anna;5a;1.2.2014"), csv(TEACHERS, "L1;Koch;Eva;KOC;5a")));

        ImportPlan plan = ImportPlan.of(
                List.of(
                        csv("Nummer;Nachname;Vorname", "1;Maier;Anna"),
                        csv("Lehrer-ID;Nachname;Vorname;Kürzel", "L1;Koch;Eva;KOC")),
                school,
                ImportOptions.DEFAULT);

        assertThat(plan.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.is(Outcome.UNCHANGED)).isTrue());
    }

    @Test
    void everyReasonForRefusingARowIsNamedAndTheRestIsTaken() {
        ImportPlan plan = ImportPlan.of(
                List.of(
                        csv(PUPILS, "1;Maier;Anna;5a;", "1;Maier;Ada;5a;", "2;Kaya;;5a;", "3;Wolf;Lea;5a;"),
                        csv(
                                TEACHERS,
                                "L1;Koch;Eva;KOC;5b",
                                "L2;Beck;Ute;BEC;5a",
                                "L3;Lang;Uwe;LAN;",
                                "L4;Lang;Ina;LAN;"),
                        csv(
                                GUARDIANS,
                                "2;Kaya;Can;can@example.org",
                                "3;Wolf;Jan;wolf@example.org",
                                "3;Wolf;Ute;wolf@example.org"),
                        csv(COURSES, "5a-M;5a;KOC", "5a-D;5c;BEC", "5a-E;5a;bec", "5a-F;5a;L2")),
                School.EMPTY,
                ImportOptions.DEFAULT);

        assertThat(plan.rows())
                .filteredOn(row -> row.is(Outcome.REFUSED))
                .flatExtracting(PlannedRow::problems)
                .extracting(Problem::line, Problem::column, Problem::fault, ImportPlanTest::firstDetail)
                .containsExactly(
                        tuple(2, "Nummer", Fault.DUPLICATE, "3"),
                        tuple(3, "Nummer", Fault.DUPLICATE, "2"),
                        tuple(4, "Vorname", Fault.MISSING, null),
                        tuple(2, "Klassenleitung", Fault.UNKNOWN_CLASS, "5b"),
                        tuple(4, "Kürzel", Fault.DUPLICATE, "5"),
                        tuple(5, "Kürzel", Fault.DUPLICATE, "4"),
                        tuple(2, "Kind", Fault.UNKNOWN_CHILD, "2"),
                        tuple(3, "E-Mail", Fault.ANOTHER_NAME, "wolf@example.org"),
                        tuple(4, "E-Mail", Fault.ANOTHER_NAME, "wolf@example.org"),
                        tuple(2, "Lehrkraft", Fault.UNKNOWN_TEACHER, "KOC"),
                        tuple(3, "Klasse", Fault.UNKNOWN_CLASS, "5c"));
        assertThat(plan.writes().newPeople())
                .extracting(person -> person.state().name())
                .containsExactly("Lea Wolf", "Ute Beck");
        assertThat(plan.writes().newGroups())
                .extracting(group -> group.key().key())
                .containsExactly("5a", "5a-E", "5a-F");
    }

    @Test
    void aRefusedRowChangesNothingAboutThePersonItNames() {
        School school = Schools.imported(List.of(
                csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;", "4;Beck;Jan;5a;"),
                csv(GUARDIANS, "1;Maier;Eva;eva@example.org")));

        ImportPlan plan = ImportPlan.of(
                List.of(
                        csv(PUPILS, "1;;Anna;6a;", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;", "4;Beck;Jan;5a;"),
                        csv(GUARDIANS, "1;;Eva;eva@example.org")),
                school,
                ImportOptions.DEFAULT);

        assertThat(plan.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(plan.writes().isEmpty()).isTrue();
    }

    @Test
    void nobodyLeavesWhileARowDoesntSayWhomItMeans() {
        School school = Schools.imported(List.of(
                csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;", "4;Beck;Jan;5a;"),
                csv(GUARDIANS, "1;Maier;Eva;eva@example.org", "2;Kaya;Can;can@example.org")));

        ImportPlan plan = ImportPlan.of(
                List.of(
                        csv(PUPILS, "1;Maier;Anna;5a;", ";Kaya;Ali;5a;", "3;Wolf;Lea;5a;"),
                        csv(GUARDIANS, "1;Maier;Eva;eva@", "2;Kaya;Can;can@example.org")),
                school,
                ImportOptions.DEFAULT);

        assertThat(plan.writes().isEmpty()).isTrue();
        assertThat(plan.notices())
                .extracting(
                        Problem::fault,
                        Problem::line,
                        problem -> problem.details().get(0))
                .containsExactly(tuple(Fault.NOBODY_LEAVES, 3, "PUPILS"), tuple(Fault.NOBODY_LEAVES, 2, "GUARDIANS"));
    }

    @Test
    void ifMoreThanAThirdWouldLeaveThePlanSaysSo() {
        School school = Schools.imported(List.of(csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;", "3;Wolf;Lea;5a;")));

        assertThat(ImportPlan.of(
                                List.of(csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;")),
                                school,
                                ImportOptions.DEFAULT)
                        .departures())
                .isEmpty();
        assertThat(ImportPlan.of(List.of(csv(PUPILS, "1;Maier;Anna;5a;")), school, ImportOptions.DEFAULT)
                        .departures())
                .containsExactly(new ImportPlan.Departure(RosterKind.PUPILS, 2, 3));
    }

    @Test
    void anotherSchoolsListWithTheSameNumbersIsRecognisedByItsNames() {
        School school = Schools.imported(files("small-pupils-utf8"));
        RosterFile others = file("large-pupils-utf8");

        ImportPlan plan = ImportPlan.of(List.of(others), school, ImportOptions.DEFAULT);

        assertThat(plan.strangers()).singleElement().satisfies(strangers -> {
            assertThat(strangers.kind()).isEqualTo(RosterKind.PUPILS);
            assertThat(strangers.known()).isEqualTo(524);
            assertThat(strangers.renamed()).isGreaterThan(450);
        });
        assertThat(plan.doubts()).containsExactly(Doubt.STRANGERS);
    }

    @Test
    void whoMarriesIsMisspeltOrCorrectedIsNoStranger() {
        School school = Schools.imported(List.of(csv(
                PUPILS,
                "1;Maier;Anna;5a;",
                "2;Kaya;Ali;5a;",
                "3;Wolf;Lea;5a;",
                "4;Lukaszewski;Zoe;5a;",
                "5;Funk;Ida;5a;",
                "6;Hahn;Udo;5a;",
                "7;Hansen;Ute;5a;")));

        ImportPlan plan = ImportPlan.of(
                List.of(csv(
                        PUPILS,
                        "1;Maier-Roth;Anna;5a;",
                        "2;Kaya;Alí;5a;",
                        "3;Lea;Wolf;5a;",
                        "4;Łukaszewski;Zoë;5a;",
                        "5;Braun;Ida Marie;5a;",
                        "6;Huhn;Odo;5a;",
                        "7;Hänsen;Utte;5a;")),
                school,
                ImportOptions.DEFAULT);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(7);
        assertThat(plan.doubts()).isEmpty();
    }

    @Test
    void guardianshipsEndAndBeginAndAGuardianWithoutChildrenLeaves() {
        School school = Schools.imported(List.of(
                csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;"),
                csv(
                        GUARDIANS,
                        "1;Maier;Eva;eva@example.org",
                        "2;Maier;Eva;eva@example.org",
                        "2;Kaya;Can;can@example.org")));

        ImportPlan plan = ImportPlan.of(
                List.of(csv(GUARDIANS, "1;Maier-Kaya;Eva;EVA@example.org", "2;Kaya;Nur;nur@example.org")),
                school,
                ImportOptions.DEFAULT);

        assertThat(plan.rows())
                .extracting(PlannedRow::label, PlannedRow::outcomes, PlannedRow::changes)
                .containsExactly(
                        tuple(
                                "Eva Maier-Kaya",
                                Set.of(Outcome.CHANGED),
                                List.of(new Change(Change.Field.LAST_NAME, "Maier", "Maier-Kaya"))),
                        tuple(
                                "Nur Kaya",
                                Set.of(Outcome.CREATED),
                                List.of(
                                        new Change(Change.Field.FIRST_NAME, "", "Nur"),
                                        new Change(Change.Field.LAST_NAME, "", "Kaya"),
                                        new Change(Change.Field.ACCOUNT, "", "nur.kaya"),
                                        new Change(Change.Field.CHILD, "", "Ali Kaya"))),
                        tuple(
                                "Can Kaya",
                                Set.of(Outcome.LEFT),
                                List.of(
                                        new Change(Change.Field.CHILD, "Ali Kaya", ""),
                                        new Change(Change.Field.STATUS, "ACTIVE", "LEFT"))),
                        tuple(
                                "Eva Maier-Kaya",
                                Set.of(Outcome.CHANGED),
                                List.of(new Change(Change.Field.CHILD, "Ali Kaya", ""))));
    }

    @Test
    void aPupilWhoLeftGetsNoNewGuardian() {
        School school = Schools.after(
                Schools.imported(List.of(csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5a;"))),
                List.of(csv(PUPILS, "2;Kaya;Ali;5a;")));

        ImportPlan plan =
                ImportPlan.of(List.of(csv(GUARDIANS, "1;Maier;Eva;eva@example.org")), school, ImportOptions.DEFAULT);

        assertThat(plan.problems()).extracting(Problem::fault).containsExactly(Fault.CHILD_HAS_LEFT);
        assertThat(plan.isConfirmable()).isFalse();
    }

    @Test
    void aCourseKeepsWhomSomebodyAddedByHandAndGetsANewTeacher() {
        List<RosterFile> files = List.of(
                csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5b;"),
                csv(TEACHERS, "L1;Koch;Eva;KOC;", "L2;Beck;Ute;BEC;", "L3;Lang;Ina;LAN;"),
                csv(COURSES, "5a-M;5a;KOC"));
        School school = Schools.with(
                Schools.imported(files),
                new MembershipLink(pupil("2"), GroupKey.ofCourse("5a-M")),
                new MembershipLink(new PersonKey(Role.TEACHER, "L2"), GroupKey.ofCourse("5a-M")));
        assertThat(ImportPlan.of(files, school, ImportOptions.DEFAULT).writes().isEmpty())
                .isTrue();

        School moved = Schools.after(
                school, List.of(csv(PUPILS, "1;Maier;Anna;5b;", "2;Kaya;Ali;5b;"), csv(COURSES, "5a-M;5a;LAN")));

        assertThat(membersOf(moved, GroupKey.ofCourse("5a-M"))).containsExactly("2");
        assertThat(ownersOf(moved, GroupKey.ofCourse("5a-M"))).containsExactly("L3");
    }

    @Test
    void aCourseThatIsNoLongerTaughtIsEmptiedButNotLost() {
        School school = Schools.imported(List.of(
                csv(PUPILS, "1;Maier;Anna;5a;"),
                csv(TEACHERS, "L1;Koch;Eva;KOC;"),
                csv(COURSES, "5a-M;5a;KOC", "5a-D;5a;KOC")));
        List<RosterFile> onlyGerman = List.of(csv(COURSES, "5a-D;5a;KOC"));

        ImportPlan plan = ImportPlan.of(onlyGerman, school, ImportOptions.DEFAULT);
        School after = Schools.after(school, onlyGerman);

        assertThat(plan.count(RosterKind.COURSES, Outcome.LEFT)).isEqualTo(1);
        assertThat(after.groups()).containsEntry(GroupKey.ofCourse("5a-M"), Optional.empty());
        assertThat(membersOf(after, GroupKey.ofCourse("5a-M"))).isEmpty();
        assertThat(ImportPlan.of(onlyGerman, after, ImportOptions.DEFAULT)
                        .writes()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void classesAndCoursesAreTheSameInUpperAndLowerCase() {
        List<RosterFile> files = List.of(
                csv(PUPILS, "1;Maier;Anna;5a;", "2;Kaya;Ali;5A;"),
                csv(TEACHERS, "L1;Koch;Eva;KOC;5A"),
                csv(COURSES, "5a-M;5A;koc"));
        School school = Schools.imported(files);

        assertThat(school.groups())
                .containsOnly(
                        Map.entry(GroupKey.ofClass("5a"), Optional.empty()),
                        Map.entry(GroupKey.ofCourse("5a-M"), Optional.of("5a")));
        assertThat(membersOf(school, GroupKey.ofCourse("5a-M"))).containsExactly("1", "2");
        assertThat(ImportPlan.of(files, school, ImportOptions.DEFAULT).writes().isEmpty())
                .isTrue();
        assertThat(ImportPlan.of(List.of(csv(COURSES, "5a-M;;", "5A-m;;")), school, ImportOptions.DEFAULT)
                        .count(Outcome.REFUSED))
                .isEqualTo(2);
    }

    @Test
    void aTeacherWhoLeavesIsReplacedInClassAndCourse() {
        School school = Schools.imported(List.of(
                csv(PUPILS, "1;Maier;Anna;5a;"),
                csv(TEACHERS, "L1;Koch;Eva;KOC;5a", "L2;Beck;Ute;BEC;"),
                csv(COURSES, "5a-M;5a;KOC")));

        School after = Schools.after(school, List.of(csv(TEACHERS, "L2;Beck;Ute;BEC;5a")));

        assertThat(ownersOf(after, GroupKey.ofClass("5a"))).containsExactly("L2");
        assertThat(ownersOf(after, GroupKey.ofCourse("5a-M"))).isEmpty();
    }

    @Test
    void aFileThatCantBeReadKeepsAllFromBeingConfirmed() {
        ImportPlan plan = ImportPlan.of(
                List.of(csv(PUPILS, "1;Maier;Anna;5a;"), csv("A;B", "1;2")), School.EMPTY, ImportOptions.DEFAULT);

        assertThat(plan.isConfirmable()).isFalse();
        assertThat(plan.problems()).extracting(Problem::fault).containsExactly(Fault.FILE_KIND_UNKNOWN);
    }

    @Test
    void severalFilesOfOneKindAreOneList() {
        ImportPlan plan = ImportPlan.of(
                List.of(csv(PUPILS, "1;Maier;Anna;5a;"), csv(PUPILS, "2;Kaya;Ali;5b;", "1;Maier;Anna;5a;")),
                School.EMPTY,
                ImportOptions.DEFAULT);

        assertThat(plan.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(plan.count(Outcome.REFUSED)).isEqualTo(2);
    }

    @Test
    void theSamePlanHasTheSameFingerprintAndAnotherOneAnother() {
        School school = Schools.imported(files("small-pupils-utf8"));
        List<RosterFile> files = List.of(file("small-pupils-next-year"));

        String shown = ImportPlan.of(files, school, ImportOptions.DEFAULT).fingerprint();

        assertThat(ImportPlan.of(files("small-pupils-next-year"), Schools.copyOf(school), ImportOptions.DEFAULT)
                        .fingerprint())
                .isEqualTo(shown);
        assertThat(ImportPlan.of(
                                files,
                                Schools.with(school, new MembershipLink(pupil("1001"), GroupKey.ofClass("06b"))),
                                ImportOptions.DEFAULT)
                        .fingerprint())
                .isNotEqualTo(shown);
    }

    private static String firstDetail(Problem problem) {
        return problem.details().isEmpty() ? null : problem.details().get(0);
    }

    private static List<RosterFile> wholeSchool(String name) {
        return files(name + "-pupils-utf8", name + "-teachers", name + "-guardians", name + "-courses");
    }

    private static List<String> accounts(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::account).toList();
    }

    private static PersonKey pupil(String number) {
        return new PersonKey(Role.PUPIL, number);
    }

    private static PersonKey guardian(String email) {
        return new PersonKey(Role.GUARDIAN, email);
    }

    private static List<String> membersOf(School school, GroupKey group) {
        return keys(school, group, Role.PUPIL);
    }

    private static List<String> ownersOf(School school, GroupKey group) {
        return keys(school, group, Role.TEACHER);
    }

    private static List<String> keys(School school, GroupKey group, Role role) {
        return school.memberships().stream()
                .filter(membership ->
                        membership.group().equals(group) && membership.person().role() == role)
                .map(membership -> membership.person().key())
                .sorted()
                .toList();
    }
}
