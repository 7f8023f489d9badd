package org.schulhof.portal.administration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleContents;
import org.schulhof.kernel.module.ModuleFault;
import org.schulhof.kernel.module.ModuleState;
import org.schulhof.portal.frame.Faults;
import org.schulhof.portal.frame.Hue;

/**
 * A module in the administrators' list.
 *
 * @param fault why it is broken, null if nothing threw
 * @param contents null if the module could not tell
 */
public record ModuleRow(
        String id,
        String title,
        String description,
        String icon,
        String hue,
        String version,
        String symbolicName,
        ModuleState state,
        boolean started,
        @Nullable ModuleFault fault,
        @Nullable ModuleContents contents) {

    static ModuleRow of(InstalledModule module, Locale locale, Faults faults) {
        return new ModuleRow(
                module.id(),
                module.title(locale),
                module.description(locale),
                module.icon(),
                Hue.step(module.hue()),
                module.version().toString(),
                module.symbolicName(),
                module.state(),
                module.isStarted(),
                module.fault().orElse(null),
                contents(module, locale, faults));
    }

    /** A module that can't even describe itself must not cost the page on which it can be stopped. */
    private static @Nullable ModuleContents contents(InstalledModule module, Locale locale, Faults faults) {
        try {
            return module.contents(locale);
        } catch (RuntimeException | LinkageError e) {
            faults.record("contents of " + module, e);
            return null;
        }
    }
}
