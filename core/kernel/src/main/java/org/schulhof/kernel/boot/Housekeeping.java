package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import org.schulhof.kernel.file.StoredFiles;

/** What is done every night. */
@Singleton
public class Housekeeping {

    @Inject
    private StoredFiles files;

    @Schedule(hour = "3", persistent = false)
    void sweepFiles() throws IOException {
        files.sweep();
    }
}
