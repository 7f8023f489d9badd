package org.schulhof.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.PersonalData;

/** The module with something of two people in it. */
final class Filled implements AutoCloseable {

    private static final long FIRST = 4_711_000_000_815L;
    private static final long SECOND = 4_712_000_000_915L;

    private final ModuleBench bench;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Set<Long>> files = new ArrayList<>();

    private Filled(ModuleBench bench) {
        this.bench = bench;
    }

    static Filled by(PersonalDataContract contract, ModuleBench bench) throws IOException {
        DatabaseContract.DATABASE.clear();
        Filled filled = new Filled(bench);
        filled.add(FIRST, "Anke", "Vonundzudiesemtest", contract);
        filled.add(SECOND, "Bodo", "Ausdemanderentest", contract);
        return filled;
    }

    private void add(long id, String firstName, String lastName, PersonalDataContract contract) throws IOException {
        Person person = bench.school.person(id, firstName, lastName, Role.PUPIL);
        bench.school.join(bench.school.class7a, person);
        bench.school.join(bench.school.chess, person);
        Subject subject = new Subject(person);
        Set<Long> before = bench.files.ids();
        if (!schema().tables().isEmpty()) {
            contract.fill(bench, subject);
        }
        Set<Long> added = new HashSet<>(bench.files.ids());
        added.removeAll(before);
        subjects.add(subject);
        files.add(added);
    }

    Subject first() {
        return subjects.get(0);
    }

    Subject second() {
        return subjects.get(1);
    }

    ModuleBench bench() {
        return bench;
    }

    Schema schema() {
        return new Schema(DatabaseContract.DATABASE.dataSource());
    }

    /** As the portal does: outside of a transaction, in nobody's name. */
    Export export(Subject subject) throws IOException {
        bench.school.signOut();
        Export export = new Export();
        for (PersonalData data : bench.all(PersonalData.class)) {
            data.export(subject.person().id(), export);
        }
        return export;
    }

    /** As the portal does: in a transaction, in nobody's name. */
    Erasure erase(Subject subject) {
        bench.school.signOut();
        return bench.all(PersonalData.class).stream()
                .map(data -> bench.persistence.inTransaction(
                        entityManager -> data.erase(subject.person().id())))
                .findFirst()
                .orElse(Erasure.nothing());
    }

    /** Columns in which something of the person is. */
    Set<String> traces(Subject subject) {
        return schema().cells().stream()
                .filter(cell -> subject.isIn(cell.value()))
                .map(cell -> cell.column().path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the files that were stored for the person which are still there. */
    Set<Long> filesOf(Subject subject) {
        Set<Long> left = new TreeSet<>(files.get(subjects.indexOf(subject)));
        left.retainAll(bench.files.ids());
        return left;
    }

    Set<Long> filesIn(Set<String> columns) {
        return schema().cells().stream()
                .filter(cell -> columns.contains(cell.column().path()))
                .filter(cell -> cell.value() instanceof Number)
                .map(cell -> ((Number) cell.value()).longValue())
                .collect(Collectors.toSet());
    }

    byte[] content(long file) throws IOException {
        try (InputStream content = bench.files.open(file)) {
            return content.readAllBytes();
        }
    }

    @Override
    public void close() {
        DatabaseContract.DATABASE.clear();
    }
}
