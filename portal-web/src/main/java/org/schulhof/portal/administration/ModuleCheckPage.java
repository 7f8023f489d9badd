package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.install.Finding;
import org.schulhof.kernel.install.Inspection;
import org.schulhof.kernel.install.InstallationRefusedException;
import org.schulhof.kernel.install.ModuleAdministration;
import org.schulhof.kernel.install.ModuleNotStartedException;
import org.schulhof.kernel.install.UnknownUploadException;
import org.schulhof.kernel.module.DeploymentRefusedException;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.PortalTexts;

/** What the check of an uploaded module says, and the decision to install it. */
@Named
@RequestScoped
public class ModuleCheckPage {

    private static final String MODULES = "/administration/modules/index.xhtml";

    private final ModuleAdministration modules;
    private final Notices notices;
    private final PortalTexts texts;
    private final @Nullable UUID upload;
    private @Nullable Inspection inspection;
    private boolean confirmed;

    @Inject
    public ModuleCheckPage(
            ModuleAdministration modules, Notices notices, PortalTexts texts, RequestParameters parameters) {
        this.modules = modules;
        this.notices = notices;
        this.texts = texts;
        this.upload = idIn(parameters.text("upload"));
    }

    @PostConstruct
    void inspect() {
        inspection = upload == null ? null : modules.inspect(upload).orElse(null);
    }

    public @Nullable String install() throws IOException {
        if (inspection == null) {
            return notices.after("modules.uploadGone", MODULES);
        }
        try {
            modules.install(upload, confirmed);
            return notices.after("modules.installed", MODULES, inspection.module(), inspection.version());
        } catch (InstallationRefusedException e) {
            return notices.refuse(e.inspection().isRefused() ? "modules.check.no" : "modules.check.unconfirmed");
        } catch (DeploymentRefusedException e) {
            return notices.refuse("modules.refused", inspection.name(), e.getMessage());
        } catch (ModuleNotStartedException e) {
            return notices.refuse("modules.notStarted", inspection.name(), inspection.version(), reason(e));
        } catch (UnknownUploadException e) {
            return notices.after("modules.uploadGone", MODULES);
        }
    }

    private String reason(ModuleNotStartedException e) {
        return e.fault()
                .map(fault -> fault.message() + " (" + texts.get("fault.number") + " " + fault.number() + ")")
                .orElseGet(() -> texts.get("modules.incomplete"));
    }

    public String forget() throws IOException {
        if (upload != null) {
            modules.forget(upload);
        }
        return MODULES + "?faces-redirect=true";
    }

    /** A finding in words. */
    public String text(Finding finding) {
        return texts.with("finding." + finding.kind().name(), String.join(", ", finding.details()));
    }

    /** Null if the upload is gone. */
    public @Nullable Inspection getInspection() {
        return inspection;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    private static @Nullable UUID idIn(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
