package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.policy.PolicyAdministration;
import org.schulhof.kernel.policy.PolicyRow;

/** What the school decides. */
@Path("policies")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PoliciesResource {

    private final PolicyAdministration policies;

    @Inject
    public PoliciesResource(PolicyAdministration policies) {
        this.policies = policies;
    }

    @GET
    @Requires(CoreRight.POLICIES_EDIT)
    @Operation(
            operationId = "listPolicies",
            summary = "Lists all policies with what holds",
            description = "The core's, then those of the modules that run.")
    @APIResponse(
            responseCode = "200",
            description = "The policies",
            content = @Content(schema = @Schema(implementation = PolicyList.class)))
    public PolicyList listPolicies() {
        return new PolicyList(policies.list().stream().map(PolicyView::of).toList());
    }

    @PUT
    @Path("{name}")
    @Requires(CoreRight.POLICIES_EDIT)
    @Operation(operationId = "decidePolicy", summary = "Decides a policy")
    @APIResponse(responseCode = "204", description = "The value holds")
    public void decidePolicy(
            @PathParam("name") @Parameter(description = "The policy's name") String name,
            @Valid @NotNull Decision decision) {
        policies.change(Map.of(name, decision.value()));
    }

    @Schema(name = "Policies")
    public record PolicyList(List<PolicyView> items) {}

    @Schema(name = "Policy")
    public record PolicyView(
            String name,
            @Schema(description = "What holds") String value,

            @Schema(description = "What holds until the school decides")
            String standard,

            @Schema(description = "What may be decided: one of these, or several of them with commas between") @Nullable
            List<String> options,

            @Schema(description = "The least number that may be decided") @Nullable
            Integer min,

            @Schema(description = "The greatest number that may be decided") @Nullable
            Integer max) {

        static PolicyView of(PolicyRow row) {
            Policy.Values values = row.policy().values();
            @Nullable
            List<String> options = values instanceof Policy.Choice choice
                    ? choice.options()
                    : values instanceof Policy.Several several ? several.options() : null;
            Policy.@Nullable Range range = values instanceof Policy.Range numbers ? numbers : null;
            return new PolicyView(
                    row.policy().name(),
                    row.value(),
                    row.policy().standard(),
                    options,
                    range == null ? null : range.min(),
                    range == null ? null : range.max());
        }
    }

    @Schema(name = "Decision")
    public record Decision(@NotNull @Schema(required = true) String value) {}
}
