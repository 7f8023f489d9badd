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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.schulhof.kernel.group.GroupAdministration;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.MemberRow;

/** Groups and their members. */
@Path("groups")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupsResource {

    private static final int NAME_LENGTH = 100;

    private final GroupAdministration groups;

    @Inject
    public GroupsResource(GroupAdministration groups) {
        this.groups = groups;
    }

    @GET
    @Requires(CoreRight.PEOPLE_VIEW)
    @Operation(operationId = "listGroups", summary = "Lists groups", description = "By type and name.")
    @APIResponse(
            responseCode = "200",
            description = "Groups of this page, and how many there are",
            content = @Content(schema = @Schema(implementation = GroupList.class)))
    public GroupList listGroups(
            @QueryParam("type") @Parameter(description = "Only those of this type") @Nullable GroupType type,
            @QueryParam("text") @DefaultValue("") @Parameter(description = "Beginning of the name") String text,
            @Valid @BeanParam Page page) {
        return new GroupList(
                groups.search(type, text, page.offset, page.limit).stream()
                        .map(row -> new GroupView(row.id(), row.name(), row.type(), row.people()))
                        .toList(),
                groups.count(type, text));
    }

    @GET
    @Path("{id}")
    @Requires(CoreRight.PEOPLE_VIEW)
    @Operation(operationId = "getGroup", summary = "Shows a group")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public GroupView getGroup(@PathParam("id") @Parameter(description = "The group's id") long id) {
        GroupEntity group = groups.get(id);
        return new GroupView(group.id(), group.name(), group.type(), groups.countMembers(id));
    }

    @POST
    @Requires(CoreRight.GROUPS_EDIT)
    @Operation(operationId = "createGroup", summary = "Makes a group")
    @APIResponse(
            responseCode = "201",
            description = "The group's id; its address is in the header Location",
            content = @Content(schema = @Schema(implementation = GroupId.class)))
    public Response createGroup(@Valid @NotNull NewGroup group) {
        long id = groups.create(group.type(), group.name());
        return Response.created(URI.create("groups/" + id))
                .entity(new GroupId(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Requires(CoreRight.GROUPS_EDIT)
    @Operation(operationId = "renameGroup", summary = "Gives a group another name")
    @APIResponse(responseCode = "204", description = "It has the name")
    public void renameGroup(
            @PathParam("id") @Parameter(description = "The group's id") long id, @Valid @NotNull GroupName group) {
        groups.rename(id, group.name());
    }

    @DELETE
    @Path("{id}")
    @Requires(CoreRight.GROUPS_EDIT)
    @Operation(operationId = "deleteGroup", summary = "Deletes a group, its memberships and its releases")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void deleteGroup(@PathParam("id") @Parameter(description = "The group's id") long id) {
        groups.delete(id);
    }

    @GET
    @Path("{id}/members")
    @Requires(CoreRight.PEOPLE_VIEW)
    @Operation(
            operationId = "listMembers",
            summary = "Lists who is in a group",
            description = "Owners first, then by last name, first name.")
    @APIResponse(
            responseCode = "200",
            description = "Members of this page, and how many there are",
            content = @Content(schema = @Schema(implementation = MemberList.class)))
    public MemberList listMembers(
            @PathParam("id") @Parameter(description = "The group's id") long id, @Valid @BeanParam Page page) {
        groups.get(id);
        return new MemberList(
                groups.members(id, page.offset, page.limit).stream()
                        .map(MemberView::of)
                        .toList(),
                groups.countMembers(id));
    }

    @PUT
    @Path("{id}/members/{person}")
    @Requires(CoreRight.GROUPS_EDIT)
    @Operation(
            operationId = "putMember",
            summary = "Puts a person into a group, or changes what they are in it",
            description = "The owners are told of a new member.")
    @APIResponse(responseCode = "204", description = "The person is in the group")
    public void putMember(
            @PathParam("id") @Parameter(description = "The group's id") long id,
            @PathParam("person") @Parameter(description = "The person's id") long person,
            @Valid @NotNull Membership membership) {
        if (!membership.member() && !membership.owner()) {
            throw new BadInputException("member", "MISSING", "Who is neither member nor owner is not in the group");
        }
        groups.put(id, person, membership.member(), membership.owner());
    }

    @DELETE
    @Path("{id}/members/{person}")
    @Requires(CoreRight.GROUPS_EDIT)
    @Operation(operationId = "removeMember", summary = "Takes a person out of a group")
    @APIResponse(responseCode = "204", description = "The person is not in the group")
    public void removeMember(
            @PathParam("id") @Parameter(description = "The group's id") long id,
            @PathParam("person") @Parameter(description = "The person's id") long person) {
        groups.remove(id, person);
    }

    @Schema(name = "Groups")
    public record GroupList(
            @Schema(description = "Those of this page") List<GroupView> items,

            @Schema(description = "How many there are in all")
            long total) {}

    @Schema(name = "Group")
    public record GroupView(
            long id,
            String name,
            GroupType type,

            @Schema(description = "How many people are in it")
            long members) {}

    @Schema(name = "GroupId")
    public record GroupId(long id) {}

    @Schema(name = "NewGroup")
    public record NewGroup(
            @NotNull @Schema(required = true) GroupType type,

            @NotBlank @Size(max = NAME_LENGTH) @Schema(required = true)
            String name) {}

    @Schema(name = "GroupName")
    public record GroupName(
            @NotBlank @Size(max = NAME_LENGTH) @Schema(required = true)
            String name) {}

    @Schema(name = "Members")
    public record MemberList(
            @Schema(description = "Those of this page") List<MemberView> items,

            @Schema(description = "How many there are in all")
            long total) {}

    @Schema(name = "Member")
    public record MemberView(
            @Schema(description = "The person's id") long id,
            String account,
            String firstName,
            String lastName,
            @Schema(description = "Takes part") boolean member,
            @Schema(description = "Looks after the group") boolean owner) {

        static MemberView of(MemberRow row) {
            return new MemberView(
                    row.person().id(),
                    row.person().account(),
                    row.person().firstName(),
                    row.person().lastName(),
                    row.member(),
                    row.owner());
        }
    }

    @Schema(name = "Membership")
    public record Membership(
            @Schema(description = "Takes part", required = true)
            boolean member,

            @Schema(description = "Looks after the group") boolean owner) {}
}
