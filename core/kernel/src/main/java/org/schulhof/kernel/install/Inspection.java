package org.schulhof.kernel.install;

import java.util.List;
import org.schulhof.kernel.install.Finding.Weight;

/**
 * The result of checking a jar. Nothing of it has run.
 *
 * @param module id of the module, empty if it is none
 * @param name its symbolic name, empty if it has none
 * @param version its version, empty if it has none
 */
public record Inspection(String module, String name, String version, List<Finding> findings) {

    public Inspection {
        findings = List.copyOf(findings);
    }

    public boolean isRefused() {
        return has(Weight.REFUSAL);
    }

    /** Whether somebody has to take responsibility before it is installed. */
    public boolean needsConfirmation() {
        return has(Weight.DOUBT);
    }

    private boolean has(Weight weight) {
        return findings.stream().anyMatch(finding -> finding.kind().weight() == weight);
    }
}
