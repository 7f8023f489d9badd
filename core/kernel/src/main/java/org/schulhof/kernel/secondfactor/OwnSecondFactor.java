package org.schulhof.kernel.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.setting.Settings;

/** The current person sets up their second factor, renews the recovery codes, or gives it up. Every change is audited. */
@ApplicationScoped
public class OwnSecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int CODE_LENGTH = 10;

    /** Nothing that looks like something else on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final EntityManager entityManager;
    private final SecondFactors factors;
    private final SecretBox box;
    private final CurrentPerson currentPerson;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public OwnSecondFactor(
            EntityManager entityManager,
            SecondFactors factors,
            SecretBox box,
            CurrentPerson currentPerson,
            Settings settings,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.factors = factors;
        this.box = box;
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isSetUp() {
        return factors.isSetUp(currentPerson.get().id());
    }

    /** Whether the school demands it from this person, so that it can't be given up. */
    public boolean isDemanded() {
        return factors.isDemanded(currentPerson.get());
    }

    /**
     * Begins to set it up, or goes on: nothing changes at the sign-in before {@link #confirm}.
     *
     * @throws IllegalStateException if it is set up already
     */
    @Transactional
    public Enrolment enrol() {
        Person person = currentPerson.get();
        SecondFactor factor = entityManager.find(SecondFactor.class, person.id());
        if (factor == null) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            factor = new SecondFactor(person.id(), box.close(secret));
            entityManager.persist(factor);
        } else if (factor.isConfirmed()) {
            throw new IllegalStateException("The second factor of " + person.account() + " is set up");
        }
        String secret = new Base32().encodeAsString(box.open(factor.closedSecret()));
        return new Enrolment(
                secret,
                "otpauth://totp/" + encoded(settings.schoolName()) + ":" + encoded(person.account()) + "?secret="
                        + secret + "&issuer=" + encoded(settings.schoolName()));
    }

    /**
     * The person's app knows the secret: from now on the sign-in asks for a code.
     *
     * @return the recovery codes, to be shown once
     * @throws WrongCodeException if it is not the code of this moment; nothing changed
     */
    @Transactional
    public List<String> confirm(String code) {
        Person person = currentPerson.get();
        SecondFactor factor = entityManager.find(SecondFactor.class, person.id());
        if (factor == null || factor.isConfirmed() || !factors.acceptCode(factor, code.replaceAll("\\s", ""))) {
            throw new WrongCodeException();
        }
        factor.confirm(clock.instant());
        audit.record("second-factor.set-up", person.account(), null, null);
        return renewCodes(person.id());
    }

    /**
     * Makes new recovery codes; those before don't work any more.
     *
     * @throws WrongCodeException if the code is not right; nothing changed
     */
    @Transactional
    public List<String> renew(String code) {
        Person person = requireCode(code);
        audit.record("second-factor.renew", person.account(), null, null);
        return renewCodes(person.id());
    }

    /**
     * The password alone opens the account again.
     *
     * @throws WrongCodeException if the code is not right, or the school demands a second factor; nothing changed
     */
    @Transactional
    public void giveUp(String code) {
        if (isDemanded()) {
            throw new WrongCodeException();
        }
        Person person = requireCode(code);
        factors.remove(person.id());
        audit.record("second-factor.give-up", person.account(), null, null);
    }

    private Person requireCode(String code) {
        Person person = currentPerson.get();
        if (!factors.accept(person.id(), code)) {
            throw new WrongCodeException();
        }
        return person;
    }

    private List<String> renewCodes(long personId) {
        factors.forgetCodes(personId);
        List<String> codes =
                Stream.generate(this::newCode).distinct().limit(RECOVERY_CODES).toList();
        codes.forEach(code ->
                entityManager.persist(new RecoveryCode(new RecoveryCode.Key(personId, SecondFactors.hash(code)))));
        return codes.stream()
                .map(code -> code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2))
                .toList();
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What an app needs.
     *
     * @param secret in Base32, for typing
     * @param address for a QR code
     */
    public record Enrolment(String secret, String address) {}
}
