package org.schulhof.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.schulhof.kernel.scan.Scanner;

/** Whether the school's virus scanner answers. The portal is ready without it: new files wait meanwhile. */
@Readiness
@ApplicationScoped
public class ScannerHealth implements HealthCheck {

    private final Scanner scanner;

    @Inject
    public ScannerHealth(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public HealthCheckResponse call() {
        String state = !scanner.isThere() ? "OFF" : scanner.version().isPresent() ? "ANSWERS" : "SILENT";
        return HealthCheckResponse.named("virus-scanner")
                .withData("state", state)
                .up()
                .build();
    }
}
