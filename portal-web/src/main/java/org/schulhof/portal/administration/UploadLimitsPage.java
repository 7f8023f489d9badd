package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.file.InvalidUploadLimitException;
import org.schulhof.kernel.file.InvalidUploadLimitException.Reason;
import org.schulhof.kernel.file.UploadLimitAdministration;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.portal.frame.Notices;

/** How large files may be: of the school, of groups, and of people until a day (R37). */
@Named
@RequestScoped
public class UploadLimitsPage {

    private static final String SELF = "/administration/upload-limits/index.xhtml";
    private static final int GROUPS = 200;
    private static final int USUAL_DAYS = 14;
    private static final int USUAL_MEGABYTES = 100;

    private static final Map<Reason, String> FIELDS = Map.of(
            Reason.NO_SUCH_PERSON, "account",
            Reason.NO_SUCH_GROUP, "group",
            Reason.SIZE, "megabytes",
            Reason.NO_END, "end",
            Reason.END_PASSED, "end",
            Reason.NO_REASON, "reason");

    private final UploadLimitAdministration limits;
    private final Groups groups;
    private final Policies policies;
    private final Notices notices;
    private final Clock clock;

    private List<UploadLimitAdministration.Row> rows = List.of();
    private String account = "";
    private @Nullable Long group;
    private @Nullable Integer megabytes = USUAL_MEGABYTES;
    private @Nullable LocalDate lastDay;
    private String reason = "";

    @Inject
    public UploadLimitsPage(
            UploadLimitAdministration limits, Groups groups, Policies policies, Notices notices, Clock clock) {
        this.limits = limits;
        this.groups = groups;
        this.policies = policies;
        this.notices = notices;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        rows = limits.list();
        lastDay = LocalDate.now(clock).plusDays(USUAL_DAYS);
    }

    public @Nullable String allowPerson() {
        return set("person", () -> limits.setForPerson(account, size(), lastDay, reason));
    }

    public @Nullable String allowGroup() {
        return set("ofGroup", () -> limits.setForGroup(group == null ? 0 : group, size(), reason));
    }

    private @Nullable String set(String form, Runnable change) {
        try {
            change.run();
            return notices.after("uploads.saved", SELF);
        } catch (InvalidUploadLimitException e) {
            return notices.refuseField(form + ":" + FIELDS.get(e.reason()), "uploads.invalid." + e.reason());
        }
    }

    private int size() {
        return megabytes == null ? 0 : megabytes;
    }

    public String withdraw(long id) {
        limits.withdraw(id);
        return notices.after("uploads.withdrawn", SELF);
    }

    public List<UploadLimitAdministration.Row> getRows() {
        return rows;
    }

    public int getUsual() {
        return policies.number(CorePolicy.UPLOAD_MB.policy());
    }

    public List<Group> getGroups() {
        return groups.search("", 0, GROUPS);
    }

    /** The last day on which it holds. */
    public LocalDate day(Instant end) {
        return LocalDate.ofInstant(end.minusSeconds(1), clock.getZone());
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public @Nullable Long getGroup() {
        return group;
    }

    public void setGroup(@Nullable Long group) {
        this.group = group;
    }

    public @Nullable Integer getMegabytes() {
        return megabytes;
    }

    public void setMegabytes(@Nullable Integer megabytes) {
        this.megabytes = megabytes;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
