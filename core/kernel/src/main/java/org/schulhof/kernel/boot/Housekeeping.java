package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.signin.SignInLog;

/** What is done every night. */
@Singleton
public class Housekeeping {

    @Inject
    private StoredFiles files;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInLog signInLog;

    @Schedule(hour = "3", persistent = false)
    void sweepFiles() throws IOException {
        files.sweep();
    }

    @Schedule(hour = "3", minute = "10", persistent = false)
    void forgetSessions() {
        sessions.sweep();
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetSignIns() {
        signInLog.sweep();
    }
}
