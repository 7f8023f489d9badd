package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.kernel.CoreRight;

/** Shows the administration what would be refused of a text, and by which list. Keeps nothing of it. */
@ApplicationScoped
public class FilterTrial {

    public static final int MAX_LENGTH = 20_000;

    private final SchoolFilter filter;
    private final FilterEntries entries;
    private final Access access;

    @Inject
    public FilterTrial(SchoolFilter filter, FilterEntries entries, Access access) {
        this.filter = filter;
        this.entries = entries;
        this.access = access;
    }

    /** @param html whether the text is formatted, or else as it is typed */
    public List<Result> of(String text, boolean html) {
        access.requireRight(CoreRight.FILTERS_EDIT.rightName());
        WrittenText written = html ? WrittenText.html("text", text) : WrittenText.plain("text", text);
        return filter.check(written).findings().stream().map(this::result).toList();
    }

    private Result result(Finding finding) {
        return new Result(
                finding,
                filter.explain(finding),
                finding.entry() == null ? List.of() : entries.holding(finding.entry(), ListEffect.REFUSE));
    }

    /**
     * @param sentence as the writer would read it
     * @param lists in which the entry stands
     */
    public record Result(Finding finding, String sentence, List<FilterList> lists) {}
}
