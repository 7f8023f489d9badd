package org.schulhof.portal.module;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.portal.frame.Navigation;
import org.schulhof.portal.frame.NavigationEntry;
import org.schulhof.portal.frame.Reader;

/** Leads the reader to the modules that are open to them now. */
@RequestScoped
public class ModuleNavigation implements Navigation {

    private final SchoolModules modules;
    private final Reader reader;
    private final UnreadCounts unread;

    @Inject
    public ModuleNavigation(SchoolModules modules, Reader reader, UnreadCounts unread) {
        this.modules = modules;
        this.reader = reader;
        this.unread = unread;
    }

    @Override
    public List<NavigationEntry> modules() {
        return modules.open().stream().map(this::entry).toList();
    }

    private NavigationEntry entry(InstalledModule module) {
        ModuleCard card = ModuleCard.of(module, reader);
        boolean active = PageAddress.ofView(FacesContext.getCurrentInstance())
                .filter(address -> address.module().equals(module.id()))
                .isPresent();
        return new NavigationEntry(
                card.id(), card.title(), card.icon(), module.hue(), card.path(), active, unread.of(module));
    }
}
