package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.lock.LockedAccount;

/** Accounts that are locked. */
@Path("locks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locks")
public class LocksResource {

    private final LockAdministration locks;

    @Inject
    public LocksResource(LockAdministration locks) {
        this.locks = locks;
    }

    @GET
    @Requires(CoreRight.ACCOUNTS_LOCK)
    @Operation(operationId = "listLocks", summary = "Lists locked accounts", description = "By last name, first name.")
    @APIResponse(
            responseCode = "200",
            description = "Locks of this page, and how many there are",
            content = @Content(schema = @Schema(implementation = LockList.class)))
    public LockList listLocks(@Valid @BeanParam Page page) {
        return new LockList(
                locks.list(page.offset, page.limit).stream().map(LockView::of).toList(), locks.count());
    }

    @PUT
    @Path("{person}")
    @Requires(CoreRight.ACCOUNTS_LOCK)
    @Operation(
            operationId = "lock",
            summary = "Locks an account, or changes its lock",
            description =
                    "Ends the person's sessions, tokens and apps at once. The head's account is locked by a head only.")
    @APIResponse(responseCode = "204", description = "The account is locked")
    public void lock(
            @PathParam("person") @Parameter(description = "The person's id") long person,
            @Valid @NotNull NewLock lock) {
        locks.lock(person, lock.reason().strip(), lock.until());
    }

    @DELETE
    @Path("{person}")
    @Requires(CoreRight.ACCOUNTS_LOCK)
    @Operation(operationId = "unlock", summary = "Unlocks an account")
    @APIResponse(responseCode = "204", description = "The account is not locked")
    public void unlock(@PathParam("person") @Parameter(description = "The person's id") long person) {
        locks.unlock(person);
    }

    @Schema(name = "Locks")
    public record LockList(
            @Schema(description = "Those of this page") List<LockView> items,

            @Schema(description = "How many there are in all")
            long total) {}

    @Schema(name = "Lock")
    public record LockView(
            @Schema(description = "The person's id") long person,
            String account,
            @Schema(description = "For the person to read") String reason,
            Instant since,

            @Schema(description = "When it lifts by itself; missing if it does not") @Nullable
            Instant until) {

        static LockView of(LockedAccount locked) {
            return new LockView(
                    locked.person().id(),
                    locked.person().account(),
                    locked.lock().reason(),
                    locked.lock().startsAt(),
                    locked.lock().endsAt().orElse(null));
        }
    }

    @Schema(name = "NewLock")
    public record NewLock(
            @NotBlank @Size(max = 500) @Schema(description = "For the person to read", required = true)
            String reason,

            @Schema(description = "When it lifts by itself; missing for good") @Nullable
            Instant until) {}
}
