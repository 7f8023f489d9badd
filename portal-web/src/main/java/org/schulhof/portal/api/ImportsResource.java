package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.roster.ImportResult;
import org.schulhof.kernel.roster.RosterImport;
import org.schulhof.kernel.roster.plan.ImportPlan;

/** Imports people, classes and courses: first as a dry run, then as confirmed. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import")
public class ImportsResource {

    private final RosterImport roster;
    private final Identity identity;

    @Inject
    public ImportsResource(RosterImport roster, Identity identity) {
        this.roster = roster;
        this.identity = identity;
    }

    @POST
    @Path("plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(CoreRight.PEOPLE_IMPORT)
    @Operation(
            operationId = "planImport",
            summary = "Says what an import of these files would do",
            description = "Changes nothing. Encoding, separator and kind of each file are recognised.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen, and what is wrong with which line and column",
            content = @Content(schema = @Schema(implementation = ImportPlanView.class)))
    public ImportPlanView planImport(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = ImportForm.Fields.class)))
                    @NotNull
                    List<EntityPart> parts)
            throws IOException {
        ImportForm form = ImportForm.of(parts);
        return ImportPlanView.of(roster.dryRun(form.files(), form.options()), identity.locale());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(CoreRight.PEOPLE_IMPORT)
    @Operation(
            operationId = "startImport",
            summary = "Has a plan carried out",
            description =
                    "Takes the files of the plan once more, its fingerprint, and each of its doubts that is confirmed.")
    @APIResponse(
            responseCode = "202",
            description = "It is being carried out; where to ask for its progress is in the header Location",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response startImport(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = ImportForm.Fields.class)))
                    @NotNull
                    List<EntityPart> parts)
            throws IOException {
        ImportForm form = ImportForm.of(parts);
        ImportPlan plan = roster.dryRun(form.files(), form.options());
        if (!plan.fingerprint().equals(form.fingerprint())) {
            throw new PlanChangedException();
        }
        long job = roster.confirm(form.files(), form.options(), plan, form.confirmed());
        return Response.accepted(ImportView.of(roster.progress(job)))
                .location(URI.create("imports/" + job))
                .build();
    }

    @GET
    @Path("{id}")
    @Requires(CoreRight.PEOPLE_IMPORT)
    @Operation(operationId = "getImport", summary = "Says how far an import is", description = "One's own only.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is, and how it ended",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView getImport(@PathParam("id") @Parameter(description = "The import's id") long id) {
        return ImportView.of(roster.progress(id));
    }

    @Schema(name = "Import")
    public record ImportView(
            long id,
            Job.State state,
            @Schema(description = "Steps that are done") int done,

            @Schema(description = "Steps in all, 0 while unknown")
            int total,

            @Schema(description = "How it ended, once it has succeeded") @Nullable
            ImportResult result,

            @Schema(description = "The number under which the server's log has why it failed") @Nullable
            String fault) {

        static ImportView of(Job job) {
            return new ImportView(
                    job.id(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.state() == Job.State.SUCCEEDED ? ImportResult.of(job) : null,
                    job.fault());
        }
    }
}
