package org.schulhof.api.filter;

import java.util.List;

/**
 * What the school's filters say about some texts.
 *
 * @param findings what they refuse, in the order of the texts and within each as they stand in it; empty if all is allowed
 */
public record Verdict(List<Finding> findings) {

    public static final Verdict ALLOWED = new Verdict(List.of());

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isAllowed() {
        return findings.isEmpty();
    }

    /** What is refused of the texts of one field. */
    public List<Finding> of(String field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }
}
