package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.log.LastCheck;
import org.schulhof.kernel.log.LogCheck;
import org.schulhof.log.Break;
import org.schulhof.log.LogState;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;
import org.schulhof.portal.frame.Dates;
import org.schulhof.portal.frame.PortalTexts;

/** How much the logs hold, and whether anybody has altered them. What is in them is not shown here. */
@Named
@RequestScoped
public class LogCheckPage {

    private static final String HERE = "/administration/log-check/index.xhtml";

    private final LogCheck logs;
    private final Jobs jobs;
    private final PortalTexts texts;
    private final Dates dates;
    private final long jobId;

    private List<LogState> states = List.of();
    private Optional<LastCheck> last = Optional.empty();
    private @Nullable Job job;

    @Inject
    public LogCheckPage(LogCheck logs, Jobs jobs, PortalTexts texts, Dates dates, RequestParameters parameters) {
        this.logs = logs;
        this.jobs = jobs;
        this.texts = texts;
        this.dates = dates;
        this.jobId = parameters.number("job");
    }

    @PostConstruct
    void load() {
        states = logs.states();
        last = logs.last();
        job = jobs.find(jobId).orElse(null);
    }

    public String check() {
        return HERE + "?job=" + logs.start() + "&faces-redirect=true";
    }

    public String cancel() {
        jobs.cancel(jobId);
        return HERE + "?job=" + jobId + "&faces-redirect=true";
    }

    public boolean isRunning() {
        return job != null && !job.state().isFinal();
    }

    public @Nullable Job getJob() {
        return job;
    }

    public List<LogState> getStates() {
        return states;
    }

    /** Null if nobody has checked the logs yet. */
    public @Nullable LastCheck getLast() {
        return last.orElse(null);
    }

    /** What the last check has found in a log: {@code good}, {@code bad}, or {@code none} if it was not checked. */
    public String outcome(SealedLog log) {
        return verdict(log).map(verdict -> verdict.isWhole() ? "good" : "bad").orElse("none");
    }

    /** The same in words, with the place of the first break. */
    public String finding(SealedLog log) {
        return verdict(log).map(this::words).orElseGet(() -> texts.get("logCheck.never"));
    }

    private Optional<Verdict> verdict(SealedLog log) {
        return last.flatMap(check -> check.of(log));
    }

    private String words(Verdict verdict) {
        return verdict.firstBreak()
                .map(this::words)
                .orElseGet(() -> texts.with("logCheck.whole", verdict.entries(), verdict.seals()));
    }

    private String words(Break found) {
        String what = texts.get("logBreak." + found.kind());
        return found.from().isPresent()
                ? texts.with(
                        "logCheck.brokenAt",
                        found.seal(),
                        dates.full(found.from().get()),
                        dates.full(found.to().orElseThrow()),
                        what)
                : texts.with("logCheck.broken", found.seal(), what);
    }
}
