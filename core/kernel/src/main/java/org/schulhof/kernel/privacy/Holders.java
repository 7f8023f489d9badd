package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.text.Texts;

/** All who hold something about people: the core's features and the modules. */
@ApplicationScoped
public class Holders {

    private final Instance<CoreData> core;
    private final ModuleHolders modules;
    private final Texts texts;

    @Inject
    Holders(@Any Instance<CoreData> core, ModuleHolders modules, Texts texts) {
        this.core = core;
        this.modules = modules;
        this.texts = texts;
    }

    /** Those who can be asked now: the core's by name, then the modules that run. */
    List<DataHolder> present() {
        return Stream.concat(core(), modules.running().stream()).toList();
    }

    /** The modules that store something and do not run now. */
    List<String> absent() {
        return modules.storing().stream()
                .filter(id -> modules.find(id).isEmpty())
                .toList();
    }

    /** Who has to erase when the consent is withdrawn. Whether modules that do not run need it is seen once they do. */
    List<DataHolder> erasing(Consent withdrawn) {
        return present().stream().filter(holder -> erases(holder, withdrawn)).toList();
    }

    static boolean erases(DataHolder holder, Consent withdrawn) {
        return withdrawn == Consent.PLATFORM || holder.consents().contains(withdrawn);
    }

    /** The holder, if it can be asked now. */
    Optional<DataHolder> find(String name) {
        return name.startsWith(CoreHolder.PREFIX)
                ? core().filter(holder -> holder.name().equals(name)).findFirst()
                : modules.find(name);
    }

    /** What the reader calls it. */
    String title(String name, Locale locale) {
        return name.startsWith(CoreHolder.PREFIX) ? texts.get(locale, "data.portal") : modules.title(name, locale);
    }

    /** The line of a receipt for what opens the account, which goes last. */
    Receipt.Line access(Instant until) {
        return new Receipt.Line(
                texts.get(Locale.GERMAN, "data.access"),
                texts.get(Locale.ENGLISH, "data.access"),
                1,
                Retention.ACCESS,
                until);
    }

    private Stream<DataHolder> core() {
        return core.stream()
                .<DataHolder>map(data -> new CoreHolder(data, texts))
                .sorted(Comparator.comparing(DataHolder::name));
    }
}
