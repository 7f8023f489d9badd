package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Function;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.inspection.LogExtracts.Extract;
import org.schulhof.kernel.log.LoggedRequest;
import org.schulhof.kernel.signin.SignInAttempt;
import org.schulhof.log.SealedLog;

/** Reads the logs within an open case only, for its persons and span (R17). Each look is committed before anything of it is shown. */
@ApplicationScoped
public class LogInspection {

    private final Cases cases;
    private final LogExtracts logs;
    private final Looks looks;

    @Inject
    public LogInspection(Cases cases, LogExtracts logs, Looks looks) {
        this.cases = cases;
        this.logs = logs;
        this.looks = looks;
    }

    /** The attempts to sign in to the accounts of those concerned, the latest first. */
    @Transactional(TxType.REQUIRES_NEW)
    public Found<SignInAttempt> signIns(long caseId, int offset, int limit) {
        return look(caseId, SealedLog.SIGN_IN, logs::signIns, offset, limit);
    }

    /** The pages that those concerned asked for. */
    @Transactional(TxType.REQUIRES_NEW)
    public Found<LoggedRequest> requests(long caseId, int offset, int limit) {
        return look(caseId, SealedLog.HTTP, logs::requests, offset, limit);
    }

    /** What those concerned did in the administration, and what was done to their accounts. */
    @Transactional(TxType.REQUIRES_NEW)
    public Found<AuditEntry> administration(long caseId, int offset, int limit) {
        return look(caseId, SealedLog.ADMINISTRATION, logs::administration, offset, limit);
    }

    private <T> Found<T> look(
            long caseId, SealedLog log, Function<Inquiry, Extract<T>> extracts, int offset, int limit) {
        Source source = Source.log(log);
        InspectionCase file = cases.requireOpen(caseId, source);
        Extract<T> extract = extracts.apply(file.inquiry());
        List<T> entries = extract.page(offset, limit);
        int seen = entries.size();
        looks.note(file, source, seen == 0 ? "" : (offset + 1) + "-" + (offset + seen), seen);
        return new Found<>(extract.count(), entries);
    }
}
