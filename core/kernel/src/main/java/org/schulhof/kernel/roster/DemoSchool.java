package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.person.AccountNames;
import org.schulhof.kernel.person.ExternalSource;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;

/** Fills an empty portal with an invented school: imported like any other, and with some people whose password is known. */
@ApplicationScoped
public class DemoSchool {

    static final String NAME = "Gymnasium Lindenau";

    /** Known to everybody; a portal with demo sign-ins listens on its own machine only. */
    static final String PASSWORD = "Kreide-und-Tafel-7";

    private static final String MAIL_DOMAIN = "lindenau.example";

    private final EntityManager entityManager;
    private final RosterImport roster;
    private final Passwords passwords;
    private final Settings settings;
    private final Installation installation;
    private final Audit audit;
    private final ModuleCatalog modules;
    private final Clock clock;

    @Inject
    public DemoSchool(
            EntityManager entityManager,
            RosterImport roster,
            Passwords passwords,
            Settings settings,
            Installation installation,
            Audit audit,
            ModuleCatalog modules,
            Clock clock) {
        this.entityManager = entityManager;
        this.roster = roster;
        this.passwords = passwords;
        this.settings = settings;
        this.installation = installation;
        this.audit = audit;
        this.modules = modules;
        this.clock = clock;
    }

    /**
     * Loads the school into an empty portal, and leaves the sign-ins in the file {@code demo-signins} for the launcher to show.
     *
     * @return ids of those who can sign in
     */
    @Transactional(rollbackOn = IOException.class)
    public Map<Role, Long> load() throws IOException {
        settings.change(Settings.SCHOOL_NAME, NAME);
        settings.change(Settings.MAIL_DOMAIN, MAIL_DOMAIN);
        modules.installed()
                .forEach(
                        module -> entityManager.persist(new ModuleRelease(module, ModuleRelease.EVERYONE, null, null)));
        List<SignIn> signIns = new ArrayList<>();
        signIns.add(appoint("Andrea", "Arndt", Role.ADMINISTRATOR));
        signIns.add(appoint("Helga", "Hennig", Role.HEAD));
        signIns.add(appoint("Olaf", "Ohm", Role.STAFF));
        roster.load(
                List.of(
                        resource("small-pupils-utf8.csv"),
                        resource("small-teachers.csv"),
                        resource("small-guardians.csv"),
                        resource("small-courses.csv")),
                (done, total, step) -> {});
        signIns.add(open(ExternalSource.TEACHER, "L000"));
        signIns.add(open(ExternalSource.PUPIL, "1001"));
        signIns.add(open(ExternalSource.GUARDIAN, "eltern1001-1@example.org"));
        new DemoPapers(entityManager, clock).record();
        audit.record("portal.demo", NAME, null, null);
        write(signIns);
        return signIns.stream().collect(Collectors.toMap(SignIn::role, SignIn::personId));
    }

    private record SignIn(long personId, String account, Role role) {

        private String line() {
            return String.join("\t", account, PASSWORD, role.name().toLowerCase(Locale.ROOT));
        }
    }

    private SignIn appoint(String firstName, String lastName, Role role) {
        String account = new AccountNames(Set.of()).assign(firstName, lastName);
        PersonEntity person = new PersonEntity(firstName, lastName, account, Set.of(role), clock.instant(), null);
        person.choosePassword(passwords.hash(PASSWORD));
        entityManager.persist(person);
        entityManager.flush();
        return new SignIn(person.id(), account, role);
    }

    private SignIn open(ExternalSource source, String externalId) {
        PersonEntity person = entityManager
                .createQuery(
                        "select p from PersonEntity p where p.externalSource = :source and p.externalId = :id",
                        PersonEntity.class)
                .setParameter("source", source)
                .setParameter("id", externalId)
                .getSingleResult();
        person.choosePassword(passwords.hash(PASSWORD));
        return new SignIn(person.id(), person.account(), Role.valueOf(source.name()));
    }

    private static UploadedFile resource(String name) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(DemoSchool.class.getResourceAsStream("/demo/" + name), name)) {
            return new UploadedFile(name, content.readAllBytes(), FileSettings.RECOGNISED);
        }
    }

    private void write(List<SignIn> signIns) throws IOException {
        Path file = installation.data().resolve("demo-signins");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, signIns.stream().map(SignIn::line).toList());
    }
}
