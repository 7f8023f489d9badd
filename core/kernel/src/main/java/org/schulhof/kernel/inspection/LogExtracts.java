package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.log.LoggedRequest;
import org.schulhof.kernel.signin.SignInAttempt;

/** The entries of the logs that are about some persons and of a span of time, the latest first. Checks no rights. */
@ApplicationScoped
class LogExtracts {

    private static final String IN_SPAN = " where e.at >= :from and e.at < :to and ";
    private static final String ORDER = " order by e.at desc, e.id desc";

    private final EntityManager entityManager;

    @Inject
    LogExtracts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** At their accounts. */
    Extract<SignInAttempt> signIns(Inquiry inquiry) {
        Map<String, Object> parameters = parameters(inquiry);
        parameters.put("persons", inquiry.personIds());
        parameters.put("accounts", accounts(inquiry));
        return new Extract<>(SignInAttempt.class, "(e.personId in :persons or e.account in :accounts)", parameters);
    }

    /** What they asked for. */
    Extract<LoggedRequest> requests(Inquiry inquiry) {
        Map<String, Object> parameters = parameters(inquiry);
        parameters.put("persons", inquiry.personIds());
        return new Extract<>(LoggedRequest.class, "e.personId in :persons", parameters);
    }

    /** What they did in the administration, and what was done to their accounts: the subject is or ends with one. */
    Extract<AuditEntry> administration(Inquiry inquiry) {
        Map<String, Object> parameters = parameters(inquiry);
        parameters.put("persons", inquiry.personIds());
        StringBuilder condition = new StringBuilder("(e.actorId in :persons");
        int number = 0;
        for (String account : accounts(inquiry)) {
            for (String form : List.of(account, "% - " + escaped(account), "%(" + escaped(account) + ")")) {
                condition.append(" or e.subject like :subject").append(number).append(" escape '!'");
                parameters.put("subject" + number++, form.equals(account) ? escaped(account) : form);
            }
        }
        return new Extract<>(AuditEntry.class, condition.append(")").toString(), parameters);
    }

    private List<String> accounts(Inquiry inquiry) {
        return entityManager
                .createQuery("select p.account from PersonEntity p where p.id in :ids order by p.account", String.class)
                .setParameter("ids", inquiry.personIds())
                .getResultList();
    }

    private static Map<String, Object> parameters(Inquiry inquiry) {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("from", inquiry.from());
        parameters.put("to", inquiry.to());
        return parameters;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Entries of one log, asked for page by page. */
    final class Extract<T> {

        private final Class<T> type;
        private final String condition;
        private final Map<String, Object> parameters;

        private Extract(Class<T> type, String condition, Map<String, Object> parameters) {
            this.type = type;
            this.condition = condition;
            this.parameters = parameters;
        }

        long count() {
            return query("select count(e) from ", Long.class, "").getSingleResult();
        }

        List<T> page(int offset, int limit) {
            return query("select e from ", type, ORDER)
                    .setFirstResult(offset)
                    .setMaxResults(limit)
                    .getResultList();
        }

        private <R> TypedQuery<R> query(String select, Class<R> result, String order) {
            TypedQuery<R> query = entityManager.createQuery(
                    select + type.getSimpleName() + " e" + IN_SPAN + condition + order, result);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
