package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.access.AccessDecisions;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.notification.NotificationInbox;

/** What is one's own. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data")
public class MeResource {

    private static final int MOST_NOTICES = 50;

    private final CurrentPerson currentPerson;
    private final Groups groups;
    private final AccessDecisions access;
    private final ModuleCatalog catalog;
    private final NotificationInbox inbox;

    @Inject
    public MeResource(
            CurrentPerson currentPerson,
            Groups groups,
            AccessDecisions access,
            ModuleCatalog catalog,
            NotificationInbox inbox) {
        this.currentPerson = currentPerson;
        this.groups = groups;
        this.access = access;
        this.catalog = catalog;
        this.inbox = inbox;
    }

    @GET
    @OwnData
    @Operation(
            operationId = "getMe",
            summary = "Shows one's own account, groups, modules and unread notices",
            description = "With the account and an app password; tokens of the administration do not open it.")
    @APIResponse(
            responseCode = "200",
            description = "What is one's own",
            content = @Content(schema = @Schema(implementation = Me.class)))
    public Me getMe() {
        Person person = currentPerson.get();
        return new Me(
                person.id(),
                person.account(),
                person.firstName(),
                person.lastName(),
                person.roles(),
                groups.of(person.id()).stream()
                        .map(group -> new OwnGroup(group.id(), group.name(), group.type()))
                        .toList(),
                access.decide(person.id(), catalog.installed().stream().sorted().toList()).values().stream()
                        .map(OwnModule::of)
                        .toList(),
                inbox.unread(MOST_NOTICES).stream()
                        .map(notice -> new Notice(
                                notice.at(), notice.text(), notice.link().orElse(null)))
                        .toList());
    }

    @Schema(name = "Me")
    public record Me(
            long id,
            String account,
            String firstName,
            String lastName,
            Set<Role> roles,
            List<OwnGroup> groups,
            List<OwnModule> modules,

            @Schema(description = "The newest 50 that are unread")
            List<Notice> notices) {}

    @Schema(name = "OwnGroup")
    public record OwnGroup(long id, String name, GroupType type) {}

    @Schema(name = "OwnModule")
    public record OwnModule(
            @Schema(description = "The module's id") String module,

            @Schema(description = "Whether it can be used now")
            boolean open,

            @Schema(description = "All that stands in the way")
            List<Obstacle> obstacles) {

        static OwnModule of(AccessDecision decision) {
            return new OwnModule(
                    decision.module(),
                    decision.allowed(),
                    decision.obstacles().stream()
                            .map(obstacle -> new Obstacle(obstacle.kind(), obstacle.until(), obstacle.note()))
                            .toList());
        }
    }

    @Schema(name = "Obstacle")
    public record Obstacle(
            AccessDecision.Kind kind,

            @Schema(description = "When it ends by itself") @Nullable
            Instant until,

            @Schema(description = "What who closed it wrote") @Nullable
            String note) {}

    @Schema(name = "Notice")
    public record Notice(
            Instant at,
            String text,

            @Schema(description = "Where it leads, inside of the portal") @Nullable
            String link) {}
}
