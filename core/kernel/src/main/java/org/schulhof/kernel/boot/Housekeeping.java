package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.log.LogRetention;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.signin.KnownDevices;

/** What is done every night. */
@Singleton
public class Housekeeping {

    @Inject
    private StoredFiles files;

    @Inject
    private Sessions sessions;

    @Inject
    private KnownDevices devices;

    @Inject
    private LogRetention logs;

    @Schedule(hour = "3", persistent = false)
    void sweepFiles() throws IOException {
        files.sweep();
    }

    @Schedule(hour = "3", minute = "10", persistent = false)
    void forgetSessions() {
        sessions.sweep();
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetDevices() {
        devices.sweep();
    }

    @Schedule(hour = "3", minute = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void eraseOldEntries() throws SQLException, IOException {
        logs.sweep();
    }
}
