package org.schulhof.portal.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.Reader;

/** Which consent opens which module, as the modules declare it. */
@Named("consentModules")
@RequestScoped
public class ConsentModules {

    private final ModuleRegistry modules;
    private final Reader reader;

    @Inject
    public ConsentModules(ModuleRegistry modules, Reader reader) {
        this.modules = modules;
        this.reader = reader;
    }

    List<String> titlesNeeding(Consent consent) {
        return modules.running().stream()
                .filter(module -> module.consents().contains(consent))
                .map(module -> module.title(reader.getLocale()))
                .sorted()
                .toList();
    }

    /** Those that run: what a stopped one declares is not known. */
    public List<Row> getAll() {
        return modules.running().stream()
                .map(module -> new Row(module.title(reader.getLocale()), needed(module)))
                .toList();
    }

    private static Set<Consent> needed(InstalledModule module) {
        Set<Consent> needed = EnumSet.of(Consent.PLATFORM);
        needed.addAll(module.consents());
        return needed;
    }

    /** A module with all consents that it needs. */
    public record Row(String title, Set<Consent> consents) {}
}
