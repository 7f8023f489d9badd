package org.schulhof.portal.module;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.kernel.access.AccessDecisions;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.Navigation;
import org.schulhof.portal.frame.NavigationEntry;
import org.schulhof.portal.frame.Reader;

/** Leads the reader to the modules that are open to them now. */
@RequestScoped
public class ModuleNavigation implements Navigation {

    private final ModuleRegistry registry;
    private final AccessDecisions access;
    private final Reader reader;

    @Inject
    public ModuleNavigation(ModuleRegistry registry, AccessDecisions access, Reader reader) {
        this.registry = registry;
        this.access = access;
        this.reader = reader;
    }

    @Override
    public List<NavigationEntry> modules() {
        if (reader.getPerson() == null) {
            return List.of();
        }
        List<InstalledModule> running = registry.running();
        Map<String, AccessDecision> decisions = access.decide(
                reader.getPerson().id(),
                running.stream().map(InstalledModule::id).toList());
        return running.stream()
                .filter(module -> decisions.get(module.id()).allowed())
                .map(this::entry)
                .sorted(Comparator.comparing(NavigationEntry::title, Collator.getInstance(reader.getLocale())))
                .toList();
    }

    private NavigationEntry entry(InstalledModule module) {
        Locale locale = reader.getLocale();
        String path = "/m/" + module.id() + "/";
        boolean active = PageAddress.ofView(FacesContext.getCurrentInstance())
                .filter(address -> address.module().equals(module.id()))
                .isPresent();
        return new NavigationEntry(
                module.id(), module.title(locale), module.icon(), module.hue(), path + PageAddress.START, active, 0);
    }
}
