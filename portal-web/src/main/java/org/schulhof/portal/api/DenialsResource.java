package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.ModuleDenial;
import org.schulhof.kernel.access.Releases;

/** Modules that are taken from single persons. */
@Path("people/{person}/denials")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modules")
public class DenialsResource {

    private final Releases releases;
    private final InstalledModules modules;

    @Inject
    public DenialsResource(Releases releases, InstalledModules modules) {
        this.releases = releases;
        this.modules = modules;
    }

    @GET
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(operationId = "listDenials", summary = "Lists which modules are taken from a person")
    @APIResponse(
            responseCode = "200",
            description = "What is taken from the person",
            content = @Content(schema = @Schema(implementation = DenialList.class)))
    public DenialList listDenials(@PathParam("person") @Parameter(description = "The person's id") long person) {
        return new DenialList(
                releases.denialsOf(person).stream().map(DenialView::of).toList());
    }

    @PUT
    @Path("{module}")
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(operationId = "deny", summary = "Takes a module from a person, or changes until when and why")
    @APIResponse(responseCode = "204", description = "The person can't use the module within these times")
    public void deny(
            @PathParam("person") @Parameter(description = "The person's id") long person,
            @PathParam("module") @Parameter(description = "The module's id") String module,
            @Valid @NotNull NewDenial denial) {
        modules.require(module);
        releases.deny(
                module,
                person,
                denial.startsAt(),
                denial.endsAt(),
                denial.reason().strip());
    }

    @DELETE
    @Path("{module}")
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(operationId = "allow", summary = "Gives a module back to a person")
    @APIResponse(responseCode = "204", description = "The module is not taken from the person")
    public void allow(
            @PathParam("person") @Parameter(description = "The person's id") long person,
            @PathParam("module") @Parameter(description = "The module's id") String module) {
        releases.allow(module, person);
    }

    @Schema(name = "Denials")
    public record DenialList(List<DenialView> items) {}

    @Schema(name = "Denial")
    public record DenialView(
            @Schema(description = "The module's id") String module,

            @Schema(description = "Missing for at once") @Nullable
            Instant startsAt,

            @Schema(description = "Missing for good") @Nullable
            Instant endsAt,

            @Schema(description = "For the person to read") String reason) {

        static DenialView of(ModuleDenial denial) {
            return new DenialView(
                    denial.moduleId(),
                    denial.startsAt().orElse(null),
                    denial.endsAt().orElse(null),
                    denial.reason());
        }
    }

    @Schema(name = "NewDenial")
    public record NewDenial(
            @Schema(description = "Missing for at once") @Nullable
            Instant startsAt,

            @Schema(description = "Missing for good") @Nullable
            Instant endsAt,

            @NotBlank @Size(max = 500) @Schema(description = "For the person to read", required = true)
            String reason) {}
}
