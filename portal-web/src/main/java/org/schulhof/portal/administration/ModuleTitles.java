package org.schulhof.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.PortalTexts;
import org.schulhof.portal.frame.Reader;

/** What modules, their rights and policies are called in the reader's language. */
@Named("moduleTitles")
@RequestScoped
public class ModuleTitles {

    private final ModuleRegistry modules;
    private final PortalTexts texts;
    private final Reader reader;

    @Inject
    public ModuleTitles(ModuleRegistry modules, PortalTexts texts, Reader reader) {
        this.modules = modules;
        this.texts = texts;
        this.reader = reader;
    }

    /** The title of the right; its name if nobody has named it. */
    public String title(String right) {
        return declared("right." + right, right);
    }

    /**
     * A text about something that the core or a module has declared, from the texts of the one who did.
     *
     * @param name {@code <module>.<what>}; also the answer if there is no such text
     */
    public String declared(String key, String name) {
        if (texts.containsKey(key)) {
            return texts.get(key);
        }
        String moduleId = name.substring(0, Math.max(0, name.indexOf('.')));
        return modules.find(moduleId)
                .map(module -> module.texts(reader.getLocale()))
                .filter(named -> named.containsKey(key))
                .map(named -> named.getString(key))
                .orElse(name);
    }

    /** Title of the module; its id once it is gone. */
    public String of(String moduleId) {
        return modules.find(moduleId)
                .map(module -> module.title(reader.getLocale()))
                .orElse(moduleId);
    }

    /** The installed modules, for choosing one. */
    public List<InstalledModule> getAll() {
        return modules.all();
    }
}
