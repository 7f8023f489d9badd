package org.schulhof.kernel.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.Rights;
import org.schulhof.kernel.secondfactor.SecondFactors;

/** The current person's tokens for programs. Every change is audited; a token is shown once and never kept. */
@ApplicationScoped
public class OwnTokens {

    /** More than one can keep an eye on. */
    static final int MOST = 20;

    private static final Duration KEPT_AFTER_END = Duration.ofDays(30);

    private final EntityManager entityManager;
    private final Access access;
    private final Rights rights;
    private final SecondFactors factors;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OwnTokens(
            EntityManager entityManager,
            Access access,
            Rights rights,
            SecondFactors factors,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.rights = rights;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    public List<ApiToken> list() {
        Person owner = access.requireRight(CoreRight.API_ACCESS.rightName());
        return entityManager
                .createQuery("select t from ApiToken t where t.personId = :owner order by t.id desc", ApiToken.class)
                .setParameter("owner", owner.id())
                .getResultList();
    }

    /** The rights that the person has and can hand to a token, in the order in which they are declared. */
    public List<String> rightsToChooseFrom() {
        access.requireRight(CoreRight.API_ACCESS.rightName());
        return rights.declared().stream()
                .map(Right::name)
                .filter(name -> !name.equals(CoreRight.API_ACCESS.rightName()))
                .filter(access::has)
                .toList();
    }

    /**
     * Makes a token.
     *
     * @return what a program has to show; it can't be seen again
     * @throws FlawedTokenException if the draft has flaws
     * @throws TooManyTokensException if the person has enough of them
     * @throws AccessDeniedException for a right that the person does not have, or as long as a second factor is demanded and missing
     */
    @Transactional
    public TokenText make(TokenDraft draft) {
        Person owner = access.requireRight(CoreRight.API_ACCESS.rightName());
        if (factors.isDemanded(owner) && !factors.isSetUp(owner.id())) {
            throw new AccessDeniedException("The second factor of " + owner.account() + " is not set up");
        }
        Set<TokenDraft.Flaw> flaws = draft.flaws(LocalDate.now(clock));
        if (!flaws.isEmpty()) {
            throw new FlawedTokenException(flaws);
        }
        if (!rightsToChooseFrom().containsAll(draft.rights())) {
            throw new AccessDeniedException(owner.account() + " can't hand on " + draft.rights());
        }
        if (list().size() >= MOST) {
            throw new TooManyTokensException(MOST);
        }
        TokenText text = TokenText.next();
        Instant end = Objects.requireNonNull(draft.lastDay())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        ApiToken token = new ApiToken(owner.id(), draft, text, clock.instant(), end);
        entityManager.persist(token);
        audit.record("token.make", token.mandate().name(), null, token.describe());
        return text;
    }

    /**
     * The token does nothing from the next call on.
     *
     * @throws UnknownTokenException if it is not one of theirs
     */
    @Transactional
    public void withdraw(long tokenId) {
        Person owner = access.requireRight(CoreRight.API_ACCESS.rightName());
        ApiToken token = entityManager.find(ApiToken.class, tokenId);
        if (token == null || token.personId() != owner.id()) {
            throw new UnknownTokenException(tokenId);
        }
        audit.record("token.withdraw", token.mandate().name(), token.describe(), null);
        entityManager.remove(token);
    }

    /** Forgets those that ended a month ago. */
    @Transactional
    public void sweep() {
        entityManager
                .createQuery("select t from ApiToken t where t.expiresAt < :before", ApiToken.class)
                .setParameter("before", clock.instant().minus(KEPT_AFTER_END))
                .getResultList()
                .forEach(entityManager::remove);
    }
}
