package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.schulhof.kernel.access.InvalidPeriodException;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.Releases;
import org.schulhof.kernel.install.UnknownModuleException;
import org.schulhof.portal.frame.Notices;

/** From when until when a module is released to a group. */
@Named
@RequestScoped
public class ReleasePage {

    private static final String MATRIX = "/administration/releases/index.xhtml";

    private final Releases releases;
    private final ModuleTitles modules;
    private final Clock clock;
    private final Notices notices;
    private final String module;
    private final long group;

    private String groupName;
    private LocalDateTime start;
    private LocalDateTime end;

    @Inject
    public ReleasePage(
            Releases releases, ModuleTitles modules, Clock clock, Notices notices, RequestParameters parameters) {
        this.modules = modules;
        this.releases = releases;
        this.clock = clock;
        this.notices = notices;
        this.module = parameters.text("module");
        this.group = parameters.number("group");
    }

    @PostConstruct
    void load() {
        if (modules.getAll().stream().noneMatch(known -> known.id().equals(module))) {
            throw new UnknownModuleException(module);
        }
        groupName = group == ModuleRelease.EVERYONE ? null : releases.groupName(group);
        releases.find(module, group).ifPresent(release -> {
            start = release.startsAt().map(this::local).orElse(null);
            end = release.endsAt().map(this::local).orElse(null);
        });
    }

    public String save() {
        try {
            releases.open(module, group, instant(start), instant(end));
            return notices.after("release.saved", MATRIX);
        } catch (InvalidPeriodException e) {
            return notices.refuse("release.period");
        }
    }

    public String close() {
        releases.close(module, group);
        return notices.after("release.closed", MATRIX);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(clock.getZone()).toInstant();
    }

    public String getModule() {
        return module;
    }

    /** Null for everyone. */
    public String getGroupName() {
        return groupName;
    }

    public LocalDateTime getStart() {
        return start;
    }

    public void setStart(LocalDateTime start) {
        this.start = start;
    }

    public LocalDateTime getEnd() {
        return end;
    }

    public void setEnd(LocalDateTime end) {
        this.end = end;
    }
}
