package org.schulhof.kernel.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.schulhof.kernel.roster.DemoSchool;
import org.schulhof.kernel.setting.Installation;

/** Makes an empty portal usable: by the demo school, or by a one-time link to set it up. */
@ApplicationScoped
public class FirstStart {

    private final Installation installation;
    private final Setup setup;
    private final DemoSchool demoSchool;
    private final DemoModules demoModules;

    @Inject
    public FirstStart(Installation installation, Setup setup, DemoSchool demoSchool, DemoModules demoModules) {
        this.installation = installation;
        this.setup = setup;
        this.demoSchool = demoSchool;
        this.demoModules = demoModules;
    }

    public void prepare() {
        try {
            if (!setup.isDue()) {
                return;
            }
            if (installation.wantsDemo()) {
                demoModules.fill(demoSchool.load());
            } else {
                setup.offerLink();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
