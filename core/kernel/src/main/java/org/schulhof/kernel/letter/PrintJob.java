package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Prints letters in the background. Started again after a crash, it makes new passwords: the old ones were never issued. */
@ApplicationScoped
public class PrintJob implements JobHandler {

    static final String KIND = "core.letters";

    /** Name of the output that says how many letters there are. */
    public static final String COUNT = "count";

    private final Printer printer;

    @Inject
    public PrintJob(Printer printer) {
        this.printer = printer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws IOException {
        LetterOrder order = LetterOrder.fromInput(input);
        List<Printer.Draft> drafts = printer.draft(order, progress);
        return Map.of(COUNT, String.valueOf(printer.issue(order, drafts, progress)));
    }
}
