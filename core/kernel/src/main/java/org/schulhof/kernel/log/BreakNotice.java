package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.RightHolders;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.log.Verdict;

/** Tells those who may see the check of the logs that one was altered; of each break once. */
@ApplicationScoped
public class BreakNotice {

    private static final String TOLD = "log-check.told";

    private final Settings settings;
    private final RightHolders holders;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    public BreakNotice(Settings settings, RightHolders holders, Notifications notifications, Texts texts) {
        this.settings = settings;
        this.holders = holders;
        this.notifications = notifications;
        this.texts = texts;
    }

    @Transactional
    void tell(LastCheck found) {
        List<String> breaks =
                found.verdicts().stream().flatMap(BreakNotice::breaks).toList();
        Set<String> told =
                new HashSet<>(Arrays.asList(settings.find(TOLD).orElse("").split("\n")));
        if (!told.containsAll(breaks)) {
            holders.of(CoreRight.AUDIT_VIEW.rightName()).forEach(this::tell);
        }
        settings.change(TOLD, String.join("\n", breaks));
    }

    private void tell(PersonEntity person) {
        notifications.tell(
                person.id(),
                CoreNotificationKind.LOGS_BROKEN.kindName(),
                texts.get(person.language(), "notification.logs.broken"),
                "/administration/log-check/index.xhtml");
    }

    private static Stream<String> breaks(Verdict verdict) {
        return verdict.firstBreak().stream().map(found -> verdict.log() + " " + found.kind() + " " + found.seal());
    }
}
