package org.schulhof.kernel.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.credential.PasswordPolicy;
import org.schulhof.kernel.credential.PasswordPolicy.Flaw;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.credential.WeakPasswordException;
import org.schulhof.kernel.person.AccountNames;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.PersonDetails;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;

/** Sets up an empty portal: its first administrator, the school's name and mail domain. By a link that works once. */
@ApplicationScoped
public class Setup {

    private static final int TOKEN_BYTES = 16;

    private final EntityManager entityManager;
    private final Installation installation;
    private final Settings settings;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Setup(
            EntityManager entityManager,
            Installation installation,
            Settings settings,
            Passwords passwords,
            PasswordPolicy policy,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.settings = settings;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** True while there are no people. */
    public boolean isDue() {
        return entityManager
                        .createQuery("select count(p) from PersonEntity p", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Leaves the token for the launcher to print; one that was printed before stays valid. */
    void offerLink() throws IOException {
        if (Files.exists(tokenFile())) {
            return;
        }
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        Files.createFile(
                tokenFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tokenFile(), HexFormat.of().formatHex(token));
    }

    /** What the link with this token is good for. */
    public Link link(String token) throws IOException {
        if (!isDue()) {
            return Link.USED;
        }
        return isPrinted(token) ? Link.OPEN : Link.INVALID;
    }

    private boolean isPrinted(String token) throws IOException {
        return Files.exists(tokenFile())
                && MessageDigest.isEqual(
                        Files.readString(tokenFile()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the portal up and closes the link.
     *
     * @return the first administrator's account name (R2)
     * @throws SetupClosedException if the token does not open it
     * @throws FlawedDetailsException if the names can't be kept; nothing changed
     * @throws WeakPasswordException if the password has flaws; nothing changed
     */
    @Transactional
    public String complete(String token, NewPortal portal) throws IOException {
        Link link = link(token);
        if (link != Link.OPEN) {
            throw new SetupClosedException(link);
        }
        new PersonDetails(portal.firstName(), portal.lastName(), Optional.empty())
                .requireFlawless(LocalDate.now(clock));
        Set<Flaw> flaws =
                policy.flawsOf(portal.password(), List.of(portal.firstName(), portal.lastName(), portal.schoolName()));
        if (!flaws.isEmpty()) {
            throw new WeakPasswordException(flaws);
        }
        String account = new AccountNames(Set.of()).assign(portal.firstName(), portal.lastName());
        PersonEntity administrator = new PersonEntity(
                portal.firstName(), portal.lastName(), account, EnumSet.of(Role.ADMINISTRATOR), clock.instant(), null);
        administrator.choosePassword(passwords.hash(portal.password()));
        entityManager.persist(administrator);
        settings.change(Settings.SCHOOL_NAME, portal.schoolName());
        settings.change(Settings.MAIL_DOMAIN, portal.mailDomain());
        audit.record("portal.setup", portal.schoolName(), null, account);
        Files.delete(tokenFile());
        return account;
    }

    private Path tokenFile() {
        return installation.data().resolve("setup-token");
    }

    /** What somebody holds who wants to set up the portal. */
    public enum Link {
        OPEN,
        /** The portal is set up, by this link or another way. */
        USED,
        /** Not the link that was printed. */
        INVALID
    }

    /** What the first administrator enters. */
    public record NewPortal(String schoolName, String mailDomain, String firstName, String lastName, String password) {}
}
