package org.schulhof.kernel.inspection;

import java.util.Set;
import org.schulhof.api.inspection.ReportedContent;

/** The modules whose content is reported. */
public interface ReportingModules {

    /** Ids of those that run. */
    Set<String> running();

    /** @throws ModuleSilentException if the module does not run, or does not hear of reports any more */
    void tell(String moduleId, String excerptId, ReportedContent.Outcome outcome);
}
