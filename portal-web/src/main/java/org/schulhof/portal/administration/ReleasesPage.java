package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.ReleaseMatrix;
import org.schulhof.kernel.access.ReleaseMatrix.Row;
import org.schulhof.kernel.access.Releases;

/** The release matrix: modules by groups, everyone first. A click switches. */
@Named
@RequestScoped
public class ReleasesPage {

    private static final int PAGE_SIZE = 30;

    private final ReleaseMatrix matrix;
    private final Releases releases;
    private final Clock clock;
    private final String text;
    private final String type;
    private final int page;

    private Paging paging;
    private List<Row> rows;
    private Row everyone;

    @Inject
    public ReleasesPage(ReleaseMatrix matrix, Releases releases, Clock clock, RequestParameters parameters) {
        this.matrix = matrix;
        this.releases = releases;
        this.clock = clock;
        this.text = parameters.text("q");
        this.type = parameters.text("type");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        GroupType chosen = Arrays.stream(GroupType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElse(null);
        paging = new Paging(page, PAGE_SIZE, matrix.count(chosen, text));
        everyone = matrix.everyone();
        rows = new ArrayList<>();
        rows.add(everyone);
        rows.addAll(matrix.rows(chosen, text, paging.offset(), PAGE_SIZE));
    }

    /** Releases the module to the row's group, or withdraws it. */
    public void toggle(String moduleId, Row row) {
        if (isOn(moduleId, row)) {
            releases.close(moduleId, row.groupId());
        } else {
            releases.open(moduleId, row.groupId(), null, null);
        }
        load();
    }

    /** Released now or later. */
    public boolean isOn(String moduleId, Row row) {
        return row.release(moduleId).filter(this::isAhead).isPresent();
    }

    /** Released from or until a time. */
    public boolean isTimed(String moduleId, Row row) {
        return row.release(moduleId)
                .filter(release ->
                        release.startsAt().isPresent() || release.endsAt().isPresent())
                .isPresent();
    }

    /** Open to the row's group since it is open to everyone. */
    public boolean isCovered(String moduleId, Row row) {
        return !row.isEveryone()
                && everyone.release(moduleId)
                        .filter(release -> release.isOpen(clock.instant()))
                        .isPresent();
    }

    private boolean isAhead(ModuleRelease release) {
        return release.endsAt().map(end -> clock.instant().isBefore(end)).orElse(true);
    }

    public GroupType[] getTypes() {
        return GroupType.values();
    }

    public String getText() {
        return text;
    }

    public String getType() {
        return type;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Row> getRows() {
        return rows;
    }
}
