package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.ReleaseMatrix;
import org.schulhof.kernel.access.Releases;

/** To whom modules are released. */
@Path("releases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modules")
public class ReleasesResource {

    private static final String GROUP = "The group's id, or \"everyone\"";

    private final Releases releases;
    private final ReleaseMatrix matrix;
    private final InstalledModules modules;

    @Inject
    public ReleasesResource(Releases releases, ReleaseMatrix matrix, InstalledModules modules) {
        this.releases = releases;
        this.matrix = matrix;
        this.modules = modules;
    }

    @GET
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(
            operationId = "listReleases",
            summary = "Lists groups and what is released to them",
            description = "By type and name.")
    @APIResponse(
            responseCode = "200",
            description = "What is released to everyone, groups of this page, and how many there are",
            content = @Content(schema = @Schema(implementation = ReleaseList.class)))
    public ReleaseList listReleases(
            @QueryParam("type") @Parameter(description = "Only groups of this type") @Nullable GroupType type,
            @QueryParam("text") @DefaultValue("") @Parameter(description = "Beginning of the group's name") String text,
            @Valid @BeanParam Page page) {
        return new ReleaseList(
                ReleaseView.of(matrix.everyone()),
                matrix.rows(type, text, page.offset, page.limit).stream()
                        .map(row -> new GroupReleases(row.groupId(), row.name(), row.type(), ReleaseView.of(row)))
                        .toList(),
                matrix.count(type, text));
    }

    @PUT
    @Path("{module}/{group}")
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(
            operationId = "openRelease",
            summary = "Releases a module to a group, or changes when it is",
            description = "Holds at once, without a new sign-in.")
    @APIResponse(responseCode = "204", description = "The module is released within these times")
    public void openRelease(
            @PathParam("module") @Parameter(description = "The module's id") String module,
            @PathParam("group") @Parameter(description = GROUP) GroupKey group,
            @Valid @NotNull Period period) {
        modules.require(module);
        releases.open(module, group.id(), period.startsAt(), period.endsAt());
    }

    @DELETE
    @Path("{module}/{group}")
    @Requires(CoreRight.MODULES_RELEASE)
    @Operation(operationId = "closeRelease", summary = "Withdraws the release of a module to a group")
    @APIResponse(responseCode = "204", description = "The module is not released to the group")
    public void closeRelease(
            @PathParam("module") @Parameter(description = "The module's id") String module,
            @PathParam("group") @Parameter(description = GROUP) GroupKey group) {
        releases.close(module, group.id());
    }

    /** Whom a release names. */
    @Schema(implementation = String.class)
    public record GroupKey(long id) {

        private static final String EVERYONE = "everyone";

        /** How Jakarta REST reads it; what is neither is not found. */
        public static GroupKey fromString(String text) {
            return new GroupKey(text.equals(EVERYONE) ? ModuleRelease.EVERYONE : Math.max(1, Long.parseLong(text)));
        }
    }

    @Schema(name = "Releases")
    public record ReleaseList(
            @Schema(description = "What is released to everyone")
            List<ReleaseView> everyone,

            @Schema(description = "The groups of this page") List<GroupReleases> items,

            @Schema(description = "How many groups there are in all")
            long total) {}

    @Schema(name = "GroupReleases")
    public record GroupReleases(
            @Schema(description = "The group's id") long group,
            String name,
            GroupType type,
            List<ReleaseView> releases) {}

    @Schema(name = "Release")
    public record ReleaseView(
            @Schema(description = "The module's id") String module,

            @Schema(description = "Missing for at once") @Nullable
            Instant startsAt,

            @Schema(description = "Missing for no end") @Nullable
            Instant endsAt) {

        static List<ReleaseView> of(ReleaseMatrix.Row row) {
            return row.releases().values().stream()
                    .map(release -> new ReleaseView(
                            release.moduleId(),
                            release.startsAt().orElse(null),
                            release.endsAt().orElse(null)))
                    .sorted(Comparator.comparing(ReleaseView::module))
                    .toList();
        }
    }

    @Schema(name = "Period")
    public record Period(
            @Schema(description = "Missing for at once") @Nullable
            Instant startsAt,

            @Schema(description = "Missing for no end") @Nullable
            Instant endsAt) {}
}
