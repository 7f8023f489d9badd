package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.install.ModuleAdministration;
import org.schulhof.kernel.module.ModuleState;
import org.schulhof.kernel.person.Identity;

/** The installed modules. */
@Path("modules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modules")
public class ModulesResource {

    private final ModuleAdministration modules;
    private final Identity identity;

    @Inject
    public ModulesResource(ModuleAdministration modules, Identity identity) {
        this.modules = modules;
        this.identity = identity;
    }

    @GET
    @Requires(CoreRight.MODULES_INSTALL)
    @Operation(operationId = "listModules", summary = "Lists the installed modules and what they are doing")
    @APIResponse(
            responseCode = "200",
            description = "The modules",
            content = @Content(schema = @Schema(implementation = ModuleList.class)))
    public ModuleList listModules() {
        Locale locale = identity.locale();
        return new ModuleList(modules.all().stream()
                .map(module -> new ModuleView(
                        module.id(), module.title(locale), module.version().toString(), module.state()))
                .toList());
    }

    @Schema(name = "Modules")
    public record ModuleList(List<ModuleView> items) {}

    @Schema(name = "Module")
    public record ModuleView(String id, String title, String version, ModuleState state) {}
}
