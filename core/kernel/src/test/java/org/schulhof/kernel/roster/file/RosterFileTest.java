package org.schulhof.kernel.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.schulhof.kernel.roster.Samples.TODAY;
import static org.schulhof.kernel.roster.Samples.csv;
import static org.schulhof.kernel.roster.Samples.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    @ParameterizedTest
    @CsvSource({
        "small-pupils-utf8,          PUPILS,    UTF_8,         524",
        "small-pupils-windows1252,   PUPILS,    WINDOWS_1252,  524",
        "small-pupils-next-year,     PUPILS,    UTF_8,         492",
        "small-teachers,             TEACHERS,  UTF_8,          30",
        "small-guardians,            GUARDIANS, UTF_8,         914",
        "small-courses,              COURSES,   UTF_8,          60",
        "large-pupils-utf8,          PUPILS,    UTF_8,        1182",
        "large-pupils-windows1252,   PUPILS,    WINDOWS_1252, 1182",
        "large-pupils-next-year,     PUPILS,    UTF_8,        1123",
        "large-teachers,             TEACHERS,  UTF_8,          78",
        "large-guardians,            GUARDIANS, UTF_8,        2061",
        "large-courses,              COURSES,   UTF_8,         156"
    })
    void everyExportIsUnderstoodWithoutHelp(String name, RosterKind kind, TextEncoding encoding, int rows) {
        RosterFile file = file(name);

        assertThat(file.problems()).isEmpty();
        assertThat(file.kind()).contains(kind);
        assertThat(file.encoding()).contains(encoding);
        assertThat(file.separator()).contains(Separator.SEMICOLON);
        assertThat(file.lines())
                .hasSize(rows)
                .allSatisfy(line -> assertThat(line.problems()).isEmpty());
        assertThat(file.lines().get(rows - 1).line()).isEqualTo(rows + 1);
    }

    @Test
    void bothEncodingsGiveTheSameUmlauts() {
        assertThat(file("large-pupils-windows1252").lines().get(1).label()).isEqualTo("Søren Richter");
        assertThat(file("large-pupils-utf8").lines().get(1).label()).isEqualTo("Søren Richter");
        assertThat(file("large-pupils-utf8").lines().get(38).label()).isEqualTo("Łukasz Schneider");
    }

    @Test
    void aByteOrderMarkOfUtf16IsRecognised() {
        byte[] content = "\uFEFFNummer\tNachname\tVorname\n1\tŞahin\tAyşe\n".getBytes(StandardCharsets.UTF_16LE);

        RosterFile file = RosterFile.read("unicode.txt", content, FileSettings.RECOGNISED, TODAY);

        assertThat(file.encoding()).contains(TextEncoding.UTF_16);
        assertThat(file.separator()).contains(Separator.TAB);
        assertThat(file.lines()).extracting(RosterLine::label).containsExactly("Ayşe Şahin");
    }

    @Test
    void theEncodingChosenByHandWins() {
        byte[] content = "Nummer;Nachname;Vorname\n1;Müller;Zoë".getBytes(StandardCharsets.UTF_8);

        RosterFile file = RosterFile.read(
                "a.csv", content, FileSettings.RECOGNISED.withEncoding(TextEncoding.WINDOWS_1252), TODAY);

        assertThat(file.lines()).extracting(RosterLine::label).containsExactly("ZoÃ« MÃ¼ller");
    }

    @Test
    void englishHeadingsCommasQuotesAndIsoDatesAreUnderstood() {
        RosterFile file = csv(
                "Student ID,Surname,\"First name\",Form,\"Date of birth\"",
                "17,\"Miller, \"\"Bob\"\"\",Ann,7b,2013-02-28");

        assertThat(file.lines().get(0).row())
                .contains(new RosterRow.Pupil(
                        "17",
                        "Ann",
                        "Miller, \"Bob\"",
                        new RosterRow.Cell<>(true, Optional.of("7b")),
                        new RosterRow.Cell<>(true, Optional.of(LocalDate.of(2013, 2, 28)))));
    }

    @Test
    void blankLinesTrailingSeparatorsAndLineBreaksInQuotesDontShiftTheLineNumbers() {
        RosterFile file = csv(
                "",
                "Nummer;Nachname;Vorname;Bemerkung;;",
                "1;Maier;Anna;\"erste",
                "zweite",
                "dritte\";;",
                "",
                ";;;;;",
                "2;Kaya;Ali;;;",
                "3;;Lea;;;");

        assertThat(file.headings()).containsExactly("Nummer", "Nachname", "Vorname", "Bemerkung");
        assertThat(file.lines()).extracting(RosterLine::line).containsExactly(3, 8, 9);
        assertThat(file.lines().get(2).problems())
                .containsExactly(new Problem("test.csv", 9, "Nachname", Fault.MISSING, List.of()));
    }

    @Test
    void aSeparatorAnnouncedOnALineOfItsOwnIsNoHeading() {
        RosterFile file = csv("sep=,", "Nummer,Nachname,Vorname", "1,Maier,Anna");

        assertThat(file.lines()).extracting(RosterLine::line).containsExactly(3);
    }

    @Test
    void columnsAreMappedByHandWhereHeadingsSayNothing() {
        FileSettings settings = FileSettings.RECOGNISED
                .withKind(RosterKind.PUPILS)
                .withColumn(RosterColumn.PUPIL_NUMBER, 2)
                .withColumn(RosterColumn.LAST_NAME, 0)
                .withColumn(RosterColumn.FIRST_NAME, 1);

        RosterFile file = csv(settings, "A;B;C", "Maier;Anna;1");

        assertThat(file.problems()).isEmpty();
        assertThat(file.lines().get(0).key()).isEqualTo("1");
        assertThat(file.lines().get(0).label()).isEqualTo("Anna Maier");
    }

    @Test
    void aRecognisedColumnCanBeTakenAway() {
        FileSettings settings = FileSettings.RECOGNISED.withColumn(RosterColumn.CLASS, ColumnMapping.ABSENT);

        RosterFile file = csv(settings, "Nummer;Nachname;Vorname;Klasse", "1;Maier;Anna;5a");

        RosterRow.Pupil pupil = (RosterRow.Pupil) file.lines().get(0).row().orElseThrow();
        assertThat(pupil.schoolClass().said()).isFalse();
    }

    @Test
    void withoutItsColumnsAFileIsRefusedAsAWhole() {
        FileSettings guardians = FileSettings.RECOGNISED.withKind(RosterKind.GUARDIANS);
        FileSettings classFromTheNames = FileSettings.RECOGNISED.withColumn(RosterColumn.CLASS, 1);

        assertThat(csv("A;B", "1;2").problems())
                .containsExactly(new Problem("test.csv", 0, "", Fault.FILE_KIND_UNKNOWN, List.of()));
        assertThat(csv(guardians, "Kind;Name;Vorname", "1;M;A").problems())
                .containsExactly(new Problem("test.csv", 0, "", Fault.COLUMN_MISSING, List.of("EMAIL")));
        assertThat(csv(classFromTheNames, "Nummer;Nachname;Vorname", "1;M;A").problems())
                .containsExactly(new Problem("test.csv", 0, "", Fault.COLUMN_TWICE, List.of("Nachname")));
    }

    @Test
    void aColumnThatTheFileDoesntHaveIsMissing() {
        FileSettings settings = new FileSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.of(RosterKind.PUPILS),
                Map.of(RosterColumn.PUPIL_NUMBER, 17));

        assertThat(csv(settings, "Nummer;Nachname;Vorname", "1;M;A").problems())
                .extracting(Problem::fault)
                .containsExactly(Fault.COLUMN_MISSING);
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        assertThat(faults(new byte[0])).containsExactly(Fault.FILE_EMPTY);
        assertThat(faults("Nummer;Nachname;Vorname\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Fault.FILE_EMPTY);
        assertThat(faults(new byte[] {'P', 'K', 3, 4, 0, 0, 8})).containsExactly(Fault.FILE_NOT_CSV);
        assertThat(faults(new byte[CsvTable.MAXIMUM_BYTES + 1])).containsExactly(Fault.FILE_TOO_LARGE);
        assertThat(csv("Nummer;Nachname;Vorname", "1;Maier;Anna", "2;\"Kaya;Ali", "3;Wolf;Lea")
                        .problems())
                .containsExactly(new Problem("test.csv", 0, "", Fault.FILE_QUOTES, List.of("2")));
    }

    @Test
    void everyFaultOfEveryRowIsListedWithItsLineAndColumn() {
        RosterFile pupils = csv(
                "Nummer;Nachname;Vorname;Klasse;geb.",
                ";Maier;Anna;5a;01.02.2014",
                "2;;;5a;31.02.2014",
                "3;Kaya;" + "x".repeat(101) + ";5a;gestern",
                "4;Ka\u0007ya;Ali;5a;01.02.2214",
                "5;\"Ka\nya\";Ali\u202E;5a;",
                "6;Wolf;Lea;5a;;zu viel",
                "7;W\uFFFDlf;Lea;5a;1.2.2014");

        assertThat(pupils.lines().stream().flatMap(line -> line.problems().stream()))
                .extracting(Problem::line, Problem::column, Problem::fault)
                .containsExactly(
                        tuple(2, "Nummer", Fault.MISSING),
                        tuple(3, "Nachname", Fault.MISSING),
                        tuple(3, "Vorname", Fault.MISSING),
                        tuple(3, "geb.", Fault.BAD_DATE),
                        tuple(4, "Vorname", Fault.TOO_LONG),
                        tuple(4, "geb.", Fault.BAD_DATE),
                        tuple(5, "Nachname", Fault.CONTROL_CHARACTER),
                        tuple(5, "geb.", Fault.IMPLAUSIBLE_DATE),
                        tuple(6, "Nachname", Fault.CONTROL_CHARACTER),
                        tuple(6, "Vorname", Fault.CONTROL_CHARACTER),
                        tuple(8, "", Fault.TOO_MANY_FIELDS),
                        tuple(9, "Nachname", Fault.UNREADABLE_CHARACTER));
        assertThat(pupils.lines()).allSatisfy(line -> assertThat(line.row()).isEmpty());
    }

    @Test
    void aByteThatWindows1252DoesntHaveIsCalledUnreadable() {
        byte[] content = "Nummer;Nachname;Vorname\n1;M\u00FC\u0081ler;Zo\u00EB".getBytes(StandardCharsets.ISO_8859_1);

        RosterFile file = RosterFile.read("a.csv", content, FileSettings.RECOGNISED, TODAY);

        assertThat(file.encoding()).contains(TextEncoding.WINDOWS_1252);
        assertThat(file.lines().get(0).problems())
                .extracting(Problem::fault)
                .containsExactly(Fault.UNREADABLE_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "@example.org", "a b@example.org", "a@example.org, b@example.org", "a@-x.de", "a..b@x.de"
            })
    void whatIsNoAddressIsRefused(String address) {
        RosterFile file = csv("Kind;Nachname;Vorname;E-Mail", "1;Maier;Anna;\"" + address + "\"");

        assertThat(file.lines().get(0).problems()).extracting(Problem::fault).containsExactly(Fault.BAD_EMAIL);
        assertThat(file.lines().get(0).key()).isEmpty();
    }

    @Test
    void addressesAreComparedInLowerCase() {
        RosterFile file = csv("Kind;Nachname;Vorname;E-Mail", "1;O'Neill;Anna;Anna.O'Neill@Example.ORG");

        assertThat(file.lines().get(0).key()).isEqualTo("anna.o'neill@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "'; DROP TABLE person; --", "=1+1", "${7*7}", "#{facesContext}"})
    void strangeNamesAreJustNames(String name) {
        RosterFile file = csv("Nummer;Nachname;Vorname", "1;\"" + name + "\";Anna");

        assertThat(file.lines().get(0).problems()).isEmpty();
        assertThat(file.lines().get(0).label()).isEqualTo("Anna " + name);
    }

    @Test
    void namesAreStoredInOneForm() {
        RosterFile file = csv("Nummer;Nachname;Vorname", "1;\u00A0Mu\u0308ller  Lu\u0308denscheidt ;Zoe\u0308");

        assertThat(file.lines().get(0).label()).isEqualTo("Zoë Müller Lüdenscheidt");
    }

    @Test
    void germanTextInWindows1252IsNotTakenForUtf8() {
        byte[] content = "Schülernummer;Nachname;Vorname\r\n1;Groß;Jörg\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(TextEncoding.recognise(content)).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    private static List<Fault> faults(byte[] content) {
        return RosterFile.read("a.csv", content, FileSettings.RECOGNISED, TODAY).problems().stream()
                .map(Problem::fault)
                .toList();
    }
}
