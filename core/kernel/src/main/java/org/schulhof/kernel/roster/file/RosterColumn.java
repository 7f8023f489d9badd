package org.schulhof.kernel.roster.file;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column means to the portal, how long its values may be, and the headings under which it is exported. */
public enum RosterColumn {
    PUPIL_NUMBER(
            40,
            "Interne ID-Nummer",
            "ID",
            "Nummer",
            "Nr",
            "Schüler-ID",
            "Schülernummer",
            "Schüler-Nr",
            "Pupil number",
            "Pupil ID",
            "Student number",
            "Student ID"),
    CHILD_NUMBER(
            40,
            "Interne ID-Nummer",
            "ID Kind",
            "Kind",
            "Kind-Nr",
            "Schüler-ID",
            "Schülernummer",
            "Schüler-Nr",
            "Child",
            "Child number",
            "Child ID",
            "Pupil number",
            "Pupil ID",
            "Student number",
            "Student ID"),
    TEACHER_ID(
            40,
            "ID",
            "Interne ID-Nummer",
            "Lehrer-ID",
            "Lehrkraft-ID",
            "Lehrernummer",
            "Personalnummer",
            "Teacher ID",
            "Staff ID",
            "Staff number"),
    LAST_NAME(100, "Nachname", "Name", "Familienname", "Zuname", "Last name", "Surname", "Family name"),
    FIRST_NAME(100, "Vorname", "Rufname", "Vornamen", "First name", "Given name", "Forename"),
    CLASS(40, "Klasse", "Klassenbezeichnung", "Stammklasse", "Lerngruppe", "Class", "Form"),
    BIRTH_DATE(20, "Geburtsdatum", "Geburtstag", "Geboren", "Geboren am", "Geb", "Date of birth", "Birth date", "DOB"),
    ABBREVIATION(20, "Kürzel", "Namenskürzel", "Lehrerkürzel", "Abkürzung", "Abbreviation", "Initials", "Code"),
    CLASS_LEAD(
            200,
            "Klassenleitung",
            "Klassenlehrer",
            "Klassenlehrerin",
            "Klassenlehrkraft",
            "Class teacher",
            "Form teacher",
            "Form tutor"),
    EMAIL(254, "E-Mail", "Mail", "E-Mail-Adresse", "Mailadresse", "E-mail address"),
    COURSE(80, "Kurs", "Kursbezeichnung", "Kurs-ID", "Kursname", "Course", "Course code", "Course ID"),
    TEACHER(40, "Lehrkraft", "Lehrer", "Lehrerin", "Lehrerkürzel", "Kürzel", "Fachlehrer", "Fachlehrkraft", "Teacher");

    private final int maximumLength;
    private final Set<String> headings;

    RosterColumn(int maximumLength, String... headings) {
        this.maximumLength = maximumLength;
        this.headings = Stream.of(headings).map(RosterColumn::normalised).collect(Collectors.toUnmodifiableSet());
    }

    public int maximumLength() {
        return maximumLength;
    }

    boolean isHeaded(String heading) {
        return headings.contains(normalised(heading));
    }

    /** Case, blanks, dots, hyphens and the spelling of umlauts make no difference. */
    private static String normalised(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
