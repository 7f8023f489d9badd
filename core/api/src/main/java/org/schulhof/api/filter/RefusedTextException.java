package org.schulhof.api.filter;

/**
 * The school's filters refuse what was written; nothing was changed. On a page, let it pass: the portal shows the page
 * again with what was typed, and a sentence at the inputs that the findings name. So may a servlet: its program is answered
 * by 400 and problem details (RFC 9457) with the same sentences.
 */
public final class RefusedTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    /** @param verdict that refuses something */
    public RefusedTextException(Verdict verdict) {
        // only what may be logged: not what was written
        super(verdict.findings().stream()
                .map(finding -> finding.reason() + " in " + finding.field())
                .distinct()
                .toList()
                .toString());
        this.verdict = verdict;
    }

    /** What is refused, never empty. */
    public Verdict verdict() {
        return verdict;
    }
}
