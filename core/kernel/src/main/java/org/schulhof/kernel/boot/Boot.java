package org.schulhof.kernel.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.schulhof.kernel.database.CoreDatabase;
import org.schulhof.kernel.job.JobRunner;
import org.schulhof.kernel.module.ModuleHost;

/** Starts the core: the database first, then what works by itself. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Boot {

    @Inject
    private CoreDatabase database;

    @Inject
    private FirstStart firstStart;

    @Inject
    private JobRunner jobRunner;

    @Inject
    private ModuleHost moduleHost;

    @PostConstruct
    void start() {
        database.migrate();
        moduleHost.start();
        firstStart.prepare();
        jobRunner.start();
    }

    @PreDestroy
    void stop() {
        jobRunner.stop();
        moduleHost.stop();
    }
}
