package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Notices each statement that writes what decisions weigh, whoever sends it: no service can forget to say that it has
 * changed something.
 */
@ApplicationScoped
public class AccessWrites {

    /** What {@link AccessFactsReading} reads, with the tables behind the view of memberships. */
    static final Set<String> WEIGHED = Set.of(
            "person",
            "person_role",
            "school_group",
            "membership",
            "module_release",
            "module_denial",
            "account_lock",
            "right_grant",
            "guardianship",
            "agreement_text",
            "regulations_acceptance",
            "paper_record",
            "consent_decision",
            "setting");

    private static final Pattern READ =
            Pattern.compile("\\s*\\(?\\s*select\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WRITE = Pattern.compile(
            "\\s*(?:insert\\s+(?:ignore\\s+)?into|update|delete\\s+from)\\s+`?(\\w+)`?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Each sign-in is kept with the person, and no decision asks for it. */
    private static final Pattern LAST_SIGN_IN = Pattern.compile(
            "\\s+set(?:\\s+(?:version = \\(version \\+ \\?\\)|last_sign_in_\\w+ = \\?),?)+\\s+where\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final AccessFactsCache facts;
    private final EntityManager entityManager;

    @Inject
    public AccessWrites(AccessFactsCache facts, EntityManager entityManager) {
        this.facts = facts;
        this.entityManager = entityManager;
    }

    /** From now on. Called once, at the start. */
    public void watch() {
        entityManager
                .getEntityManagerFactory()
                .unwrap(ServerSession.class)
                .getEventManager()
                .addListener(new SessionEventAdapter() {
                    @Override
                    public void preExecuteCall(SessionEvent event) {
                        if (event.getCall() instanceof DatabaseCall call && concernsDecisions(call.getSQLString())) {
                            facts.change();
                        }
                    }
                });
    }

    /** What it does not understand concerns them, to be on the safe side. */
    static boolean concernsDecisions(String sql) {
        if (READ.matcher(sql).matches()) {
            return false;
        }
        Matcher write = WRITE.matcher(sql);
        if (!write.matches()) {
            return true;
        }
        String table = write.group(1).toLowerCase(Locale.ROOT);
        boolean isSignIn =
                table.equals("person") && LAST_SIGN_IN.matcher(write.group(2)).matches();
        return WEIGHED.contains(table) && !isSignIn;
    }
}
