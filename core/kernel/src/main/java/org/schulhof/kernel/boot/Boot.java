package org.schulhof.kernel.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.kernel.access.AccessWrites;
import org.schulhof.kernel.database.CoreDatabase;
import org.schulhof.kernel.filter.SchoolFilter;
import org.schulhof.kernel.install.DevelopmentDoor;
import org.schulhof.kernel.job.JobRunner;
import org.schulhof.kernel.module.ModuleHost;
import org.schulhof.kernel.seal.SchoolKeys;

/** Starts the core: the database first, then what works by itself. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Boot {

    @Inject
    private CoreDatabase database;

    @Inject
    private SchoolKeys schoolKeys;

    @Inject
    private AccessWrites accessWrites;

    @Inject
    private SchoolFilter filter;

    @Inject
    private FirstStart firstStart;

    @Inject
    private JobRunner jobRunner;

    @Inject
    private ModuleHost moduleHost;

    @Inject
    private DevelopmentDoor developmentDoor;

    @PostConstruct
    void start() {
        database.migrate();
        schoolKeys.begin();
        accessWrites.watch();
        // In a thread of a module's servlet, the server would not find the classes that it makes for the filter
        filter.check(WrittenText.plain("text", ""));
        moduleHost.start();
        firstStart.prepare();
        jobRunner.start();
        developmentDoor.open();
    }

    @PreDestroy
    void stop() {
        developmentDoor.close();
        jobRunner.stop();
        moduleHost.stop();
    }
}
