package org.schulhof.kernel.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.person.Identity;

/** Lets the modules that run put something into themselves for the demo school. */
@ApplicationScoped
public class DemoModules {

    private static final Logger LOG = System.getLogger(DemoModules.class.getName());

    private final ModuleRegistry modules;
    private final Identity identity;

    @Inject
    public DemoModules(ModuleRegistry modules, Identity identity) {
        this.modules = modules;
        this.identity = identity;
    }

    /** @param people ids of those who can sign in */
    void fill(Map<Role, Long> people) {
        DemoPeople cast = new Cast(identity, people);
        for (InstalledModule module : modules.running()) {
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
