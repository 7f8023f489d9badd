package org.schulhof.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.schulhof.kernel.database.CoreDatabase;

/** Without the database nothing works. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private final CoreDatabase database;

    @Inject
    public DatabaseHealth(CoreDatabase database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.answers()).build();
    }
}
