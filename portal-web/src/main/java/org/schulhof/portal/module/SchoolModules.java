package org.schulhof.portal.module;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.access.AccessDecisions;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.Reader;

/** The modules of the school as they are open or closed to the reader at this moment (R13). */
@Named("schoolModules")
@RequestScoped
public class SchoolModules {

    private final ModuleRegistry registry;
    private final AccessDecisions access;
    private final Reader reader;
    private @Nullable Map<String, AccessDecision> decisions;

    @Inject
    public SchoolModules(ModuleRegistry registry, AccessDecisions access, Reader reader) {
        this.registry = registry;
        this.access = access;
        this.reader = reader;
    }

    /** All that are installed, by title; empty if nobody has signed in. */
    public List<SchoolModule> getAll() {
        return registry.all().stream()
                .filter(module -> decisions().containsKey(module.id()))
                .map(module -> new SchoolModule(
                        ModuleCard.of(module, reader), decisions().get(module.id())))
                .sorted(Comparator.comparing(module -> module.card().title(), Collator.getInstance(reader.getLocale())))
                .toList();
    }

    /** Those that the reader may use. */
    List<InstalledModule> open() {
        return registry.running().stream()
                .filter(module -> decisions().containsKey(module.id()))
                .filter(module -> decisions().get(module.id()).allowed())
                .sorted(Comparator.comparing(
                        module -> module.title(reader.getLocale()), Collator.getInstance(reader.getLocale())))
                .toList();
    }

    private Map<String, AccessDecision> decisions() {
        if (decisions == null) {
            Person person = reader.getPerson();
            decisions = person == null
                    ? Map.of()
                    : access.decide(
                            person.id(),
                            registry.all().stream().map(InstalledModule::id).toList());
        }
        return decisions;
    }

    /** A module, and whether and why it is closed. */
    public record SchoolModule(ModuleCard card, AccessDecision decision) {}
}
