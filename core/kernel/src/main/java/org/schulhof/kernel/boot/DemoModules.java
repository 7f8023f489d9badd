package org.schulhof.kernel.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.person.Identity;

/** Lets the modules put something into themselves for the demo school, those that are still coming up a moment later. */
@ApplicationScoped
public class DemoModules implements JobHandler {

    private static final Logger LOG = System.getLogger(DemoModules.class.getName());
    private static final String JOB = "core.demo.fill";
    private static final String MODULE = "module";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A module's services come one after the other. */
    private static final Duration BETWEEN_SERVICES = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 200;

    private final ModuleRegistry modules;
    private final Jobs jobs;
    private final Identity identity;

    @Inject
    public DemoModules(ModuleRegistry modules, Jobs jobs, Identity identity) {
        this.modules = modules;
        this.jobs = jobs;
        this.identity = identity;
    }

    /** @param people ids of those who can sign in */
    void fill(Map<Role, Long> people) {
        for (InstalledModule module : modules.all()) {
            if (module.isRunning()) {
                fill(module, people);
            } else {
                Map<String, String> input = new HashMap<>();
                people.forEach((role, id) -> input.put(role.name(), Long.toString(id)));
                input.put(MODULE, module.id());
                jobs.start(JOB, input, null);
            }
        }
    }

    @Override
    public String kind() {
        return JOB;
    }

    /** The framework may start the bundles after the portal. */
    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws InterruptedException {
        String id = input.get(MODULE);
        if (waitUntil(PATIENCE, () -> modules.isRunning(id))) {
            InstalledModule module = modules.find(id).orElseThrow();
            waitUntil(
                    BETWEEN_SERVICES,
                    () -> !module.contributions(DemoContent.class).isEmpty());
            Map<Role, Long> people = new EnumMap<>(Role.class);
            input.forEach((name, value) -> {
                if (!name.equals(MODULE)) {
                    people.put(Role.valueOf(name), Long.valueOf(value));
                }
            });
            fill(module, people);
        }
        return Map.of();
    }

    private static boolean waitUntil(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private void fill(InstalledModule module, Map<Role, Long> people) {
        DemoPeople cast = new Cast(identity, people);
        for (Contribution<DemoContent> content : module.contributions(DemoContent.class)) {
            try {
                content.call(service -> {
                    service.fill(cast);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The demo content of " + module.id() + " is not complete", e);
            }
        }
    }

    private record Cast(Identity identity, Map<Role, Long> people) implements DemoPeople {

        @Override
        public <T> T as(Role role, Supplier<T> work) {
            try {
                return identity.callAs(people.get(role), Locale.GERMAN, work::get);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
