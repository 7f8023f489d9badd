package org.schulhof.kernel;

import java.util.Arrays;
import java.util.List;
import org.schulhof.api.notification.NotificationKind;

/** What the core tells people about. Nearly all of it has to be told: who is looked at or could be, learns of it. */
public enum CoreNotificationKind {
    GROUP_JOINED(NotificationKind.required("core.group.joined")),
    LETTER_ISSUED(NotificationKind.required("core.letter.issued")),
    /** A one-time password was issued or a second factor taken away at the desk (R5, R15). */
    ACCOUNT_RECOVERED(NotificationKind.required("core.account.recovered")),
    LOGS_BROKEN(NotificationKind.required("core.logs.broken")),
    /** To who has brought a file in which the virus scanner found something later. */
    FILE_INFECTED(NotificationKind.required("core.file.infected")),
    /** To those who look after the scanner. */
    VIRUS_FOUND(NotificationKind.required("core.virus.found")),
    CONSENT_WITHDRAWN(NotificationKind.required("core.consent.withdrawn")),
    CONSENT_PAPER(NotificationKind.required("core.consent.paper")),
    EXPORT_READY(NotificationKind.optional("core.export.ready")),
    /** Of an erasure (R24). */
    RECEIPT(NotificationKind.required("core.erasure.receipt")),
    /** To somebody whom the head appointed to a case (R17). */
    CASE_APPOINTED(NotificationKind.required("core.case.appointed")),
    /** To those concerned, once the inspection of their content begins (R18). */
    CASE_INSPECTION(NotificationKind.required("core.case.inspection")),
    /** To the head, of content that somebody has reported (R19). */
    REPORT_MADE(NotificationKind.required("core.report.made")),
    /** To who has reported. */
    REPORT_DECIDED(NotificationKind.required("core.report.decided"));

    private final NotificationKind kind;

    CoreNotificationKind(NotificationKind kind) {
        this.kind = kind;
    }

    public String kindName() {
        return kind.name();
    }

    public static List<NotificationKind> all() {
        return Arrays.stream(values()).map(core -> core.kind).toList();
    }
}
