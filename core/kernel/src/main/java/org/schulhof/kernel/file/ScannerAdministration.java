package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.scan.Scanner;
import org.schulhof.kernel.setting.Settings;

/** Says where the school's virus scanner is, and shows how it is and what it has found. A change is audited. */
@ApplicationScoped
public class ScannerAdministration {

    private static final int SHOWN = 100;

    private final Scanner scanner;
    private final ContentScans scans;
    private final Settings settings;
    private final Access access;
    private final People people;
    private final Audit audit;

    @Inject
    public ScannerAdministration(
            Scanner scanner, ContentScans scans, Settings settings, Access access, People people, Audit audit) {
        this.scanner = scanner;
        this.scans = scans;
        this.settings = settings;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    /**
     * How it stands.
     *
     * @param version of a scanner that answers
     * @param waiting how many contents wait for it
     */
    public record State(String address, Optional<String> version, long waiting) {}

    /**
     * Something that was found, without the name of the file, which is its owner's.
     *
     * @param bringer empty if they are not there any more
     */
    public record Row(String finding, String bringer, Instant at) {}

    public State state() {
        require();
        return new State(scanner.address(), scanner.version(), scans.countWaiting());
    }

    /** The latest first. */
    public List<Row> found() {
        require();
        List<ContentScans.Finding> all = scans.found(SHOWN);
        Map<Long, Person> named = people.named(all.stream()
                .flatMap(finding -> Stream.ofNullable(finding.personId()))
                .distinct()
                .toList());
        return all.stream()
                .map(finding -> new Row(
                        finding.finding(),
                        Optional.ofNullable(finding.personId())
                                .map(named::get)
                                .filter(Objects::nonNull)
                                .map(Person::name)
                                .orElse(""),
                        finding.at().toInstant(ZoneOffset.UTC)))
                .toList();
    }

    /**
     * @param typed empty for none
     * @return whether it was taken: false if that is no address
     */
    @Transactional
    public boolean listenAt(String typed) {
        require();
        String address = typed.strip();
        if (!address.isEmpty() && !Scanner.isAddress(address)) {
            return false;
        }
        String before = scanner.address();
        if (!before.equals(address)) {
            settings.change(Scanner.ADDRESS, address);
            audit.record("scanner.change", "clamd", before, address);
        }
        return true;
    }

    private void require() {
        access.requireRight(CoreRight.SCANNER.rightName());
    }
}
