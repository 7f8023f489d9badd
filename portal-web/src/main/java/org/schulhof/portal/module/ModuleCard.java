package org.schulhof.portal.module;

import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.portal.frame.Hue;
import org.schulhof.portal.frame.Reader;

/**
 * How a module is shown to a reader.
 *
 * @param hue step of the tokens, the value of {@code data-hue}
 */
public record ModuleCard(String id, String title, String description, String icon, String hue) {

    static ModuleCard of(InstalledModule module, Reader reader) {
        return new ModuleCard(
                module.id(),
                module.title(reader.getLocale()),
                module.description(reader.getLocale()),
                module.icon(),
                Hue.step(module.hue()));
    }

    /** Where its pages are, inside the portal. */
    public String folder() {
        return "/m/" + id + "/";
    }

    /** Its first page. */
    public String path() {
        return folder() + PageAddress.START;
    }
}
