package org.schulhof.testkit;

import java.util.ArrayList;
import java.util.List;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.Reports;

/** Notes down what was reported; refuses the school's words, and does not roll back. */
public final class NotedReports implements Reports {

    private final TextFilter filter;
    private final List<NewReport> reported = new ArrayList<>();

    public NotedReports(TextFilter filter) {
        this.filter = filter;
    }

    @Override
    public long report(NewReport report) {
        filter.require(WrittenText.plain("reason", report.reason()));
        if (reported.stream()
                .anyMatch(earlier -> earlier.module().equals(report.module())
                        && earlier.excerptId().equals(report.excerptId()))) {
            throw new IllegalArgumentException("Reported before: " + report.excerptId());
        }
        reported.add(report);
        return reported.size();
    }

    /** In the order in which they came. */
    public List<NewReport> all() {
        return List.copyOf(reported);
    }
}
