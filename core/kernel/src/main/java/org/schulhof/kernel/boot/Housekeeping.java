package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.schulhof.kernel.attachment.AttachmentRecords;
import org.schulhof.kernel.file.ContentCollection;
import org.schulhof.kernel.file.ContentScans;
import org.schulhof.kernel.file.PartialUploadSweep;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.kernel.inspection.ReportSettling;
import org.schulhof.kernel.log.LogRetention;
import org.schulhof.kernel.log.LogVerification;
import org.schulhof.kernel.notification.NotificationInbox;
import org.schulhof.kernel.privacy.Erasures;
import org.schulhof.kernel.privacy.Leavers;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.signin.KnownDevices;
import org.schulhof.kernel.token.OwnTokens;

/** What is done every night. */
@Singleton
public class Housekeeping {

    @Inject
    private ContentCollection contents;

    @Inject
    private PartialUploadSweep uploads;

    @Inject
    private ContentScans scans;

    @Inject
    private AttachmentRecords attachments;

    @Inject
    private Sessions sessions;

    @Inject
    private KnownDevices devices;

    @Inject
    private OwnTokens tokens;

    @Inject
    private LogRetention logs;

    @Inject
    private Erasures erasures;

    @Inject
    private Leavers leavers;

    @Inject
    private NotificationInbox notifications;

    @Inject
    private Cases cases;

    @Inject
    private ReportSettling reports;

    @Inject
    private LogVerification verification;

    @Schedule(hour = "2", minute = "45", persistent = false)
    void forgetFindings() {
        scans.sweep();
    }

    @Schedule(hour = "2", minute = "50", persistent = false)
    void forgetUploads() {
        attachments.sweep();
    }

    @Schedule(hour = "2", minute = "55", persistent = false)
    void forgetPartialUploads() throws IOException {
        uploads.sweep();
    }

    @Schedule(hour = "3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void collectContents() throws IOException {
        contents.collect();
    }

    @Schedule(hour = "3", minute = "10", persistent = false)
    void forgetSessions() {
        sessions.sweep();
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetDevices() {
        devices.sweep();
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forgetReceipts() {
        erasures.sweep();
    }

    @Schedule(hour = "3", minute = "45", persistent = false)
    void forgetLeavers() {
        leavers.sweep();
    }

    @Schedule(hour = "3", minute = "25", persistent = false)
    void forgetTokens() {
        tokens.sweep();
    }

    @Schedule(hour = "3", minute = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void eraseOldEntries() throws SQLException, IOException {
        logs.sweep();
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forgetDeliveredNotifications() {
        notifications.sweep();
    }

    @Schedule(hour = "3", minute = "50", persistent = false)
    void forgetOldCases() {
        cases.sweep();
        reports.sweep();
    }

    @Schedule(hour = "4", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void checkLogs() throws SQLException, IOException {
        verification.verify((done, total, step) -> {});
    }
}
