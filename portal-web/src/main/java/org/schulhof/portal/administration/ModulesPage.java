package org.schulhof.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.kernel.install.ModuleAdministration;
import org.schulhof.kernel.install.UnknownModuleException;
import org.schulhof.kernel.module.DeploymentRefusedException;
import org.schulhof.portal.frame.Faults;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.Reader;

/** The modules of the installation, for administrators. */
@Named
@RequestScoped
public class ModulesPage {

    private static final String SELF = "/administration/modules/index.xhtml";

    private final ModuleAdministration modules;
    private final Notices notices;
    private final Faults faults;
    private final Reader reader;
    private @Nullable List<ModuleRow> rows;
    private @Nullable Part file;

    @Inject
    public ModulesPage(ModuleAdministration modules, Notices notices, Faults faults, Reader reader) {
        this.modules = modules;
        this.notices = notices;
        this.faults = faults;
        this.reader = reader;
    }

    public List<ModuleRow> getRows() {
        if (rows == null) {
            rows = modules.all().stream()
                    .map(module -> ModuleRow.of(module, reader.getLocale(), faults))
                    .toList();
        }
        return rows;
    }

    public @Nullable String start(String moduleId) {
        return act("modules.started", moduleId, modules::start);
    }

    public @Nullable String stop(String moduleId) {
        return act("modules.stopped", moduleId, modules::stop);
    }

    public @Nullable String remove(String moduleId) {
        return act("modules.removed", moduleId, modules::remove);
    }

    /** Keeps the file and leads to what the check of it says. */
    public @Nullable String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            return notices.refuse("modules.noFile");
        }
        try (InputStream content = file.getInputStream()) {
            UUID upload = modules.upload(content);
            return "/administration/modules/check.xhtml?faces-redirect=true&upload=" + upload;
        } catch (FileTooLargeException e) {
            return notices.refuse("modules.tooLarge", e.maxBytes() >> 20);
        }
    }

    private @Nullable String act(String done, String moduleId, Action action) {
        String title = modules.all().stream()
                .filter(module -> module.id().equals(moduleId))
                .map(module -> module.title(reader.getLocale()))
                .findFirst()
                .orElse(moduleId);
        try {
            action.on(moduleId);
            return notices.after(done, SELF, title);
        } catch (DeploymentRefusedException e) {
            return notices.refuse("modules.refused", title, e.getMessage());
        } catch (UnknownModuleException e) {
            return notices.refuse("modules.gone", title);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private interface Action {
        void on(String moduleId);
    }
}
