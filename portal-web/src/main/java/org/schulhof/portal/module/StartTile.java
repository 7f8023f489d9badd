package org.schulhof.portal.module;

import org.jspecify.annotations.Nullable;
import org.schulhof.api.module.Tile;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.portal.frame.Reader;

/**
 * A module's part of the start page.
 *
 * @param module what it belongs to
 * @param content null if it came too late or broke
 * @param fault number of the fault, null if it did not break
 */
public record StartTile(
        ModuleCard module,
        Tile.@Nullable Content content,
        @Nullable String fault) {

    static StartTile of(InstalledModule module, Reader reader, Tile.Content content) {
        return new StartTile(ModuleCard.of(module, reader), content, null);
    }

    static StartTile late(InstalledModule module, Reader reader) {
        return new StartTile(ModuleCard.of(module, reader), null, null);
    }

    static StartTile broken(InstalledModule module, Reader reader, String fault) {
        return new StartTile(ModuleCard.of(module, reader), null, fault);
    }

    /** Where a line leads to, null if nowhere. */
    public @Nullable String pathOf(Tile.Line line) {
        return line.page() == null ? null : module.folder() + line.page();
    }
}
