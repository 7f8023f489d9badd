package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.audit.AuditFilter;
import org.schulhof.kernel.audit.AuditReading;

/** What the reader did, as the administration's log has it. Its filter is in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE_SIZE = 50;

    private final AuditReading log;
    private final AuditWords words;
    private final AuditFilter filter;
    private final int page;
    private Paging paging;
    private List<Row> rows;
    private List<Kind> kinds;

    @Inject
    public AuditPage(AuditReading log, AuditWords words, RequestParameters parameters) {
        this.log = log;
        this.words = words;
        this.filter = new AuditFilter(
                parameters.text("q"),
                parameters.text("kind"),
                day(parameters.text("from")),
                day(parameters.text("to")));
        this.page = (int) parameters.number("page");
    }

    /** Null for what is no day: browsers send days only. */
    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @PostConstruct
    void load() {
        paging = new Paging(page, PAGE_SIZE, log.count(filter));
        List<AuditEntry> found = log.look(filter, paging.offset(), PAGE_SIZE);
        rows = found.stream().map(this::row).toList();
        kinds = log.features().stream()
                .map(feature -> new Kind(feature, words.feature(feature)))
                .toList();
    }

    private Row row(AuditEntry entry) {
        return new Row(
                entry,
                words.action(entry.action()),
                words.subject(entry.subject()),
                entry.before().map(words::state).orElse(""),
                entry.after().map(words::state).orElse(""));
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Kind> getKinds() {
        return kinds;
    }

    /**
     * An entry in the reader's words.
     *
     * @param before empty if it was new
     * @param after empty if it is gone
     */
    public record Row(AuditEntry entry, String action, String subject, String before, String after) {}

    /** What entries can be chosen by. */
    public record Kind(String feature, String title) {}
}
