package org.schulhof.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.ExternalSource;
import org.schulhof.kernel.person.PeopleAdministration;
import org.schulhof.kernel.person.PeopleFilter;
import org.schulhof.kernel.person.PersonDetails;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.PersonRegistry;

/** People and their accounts. */
@Path("people")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    private final PeopleAdministration people;
    private final PersonRegistry registry;

    @Inject
    public PeopleResource(PeopleAdministration people, PersonRegistry registry) {
        this.people = people;
        this.registry = registry;
    }

    @GET
    @Requires(CoreRight.PEOPLE_VIEW)
    @Operation(
            operationId = "listPeople",
            summary = "Lists people",
            description = "By last name, first name. All conditions have to hold.")
    @APIResponse(
            responseCode = "200",
            description = "People of this page, and how many there are",
            content = @Content(schema = @Schema(implementation = PeopleList.class)))
    public PeopleList listPeople(
            @QueryParam("text") @DefaultValue("") @Parameter(description = "Beginnings of names") String text,
            @QueryParam("role") @Parameter(description = "Only those with this role") @Nullable Role role,
            @QueryParam("group") @Parameter(description = "Only those in the group of this id") @Nullable Long group,
            @QueryParam("left") @DefaultValue("false") @Parameter(description = "Those who have left instead")
                    boolean left,
            @Valid @BeanParam Page page) {
        PeopleFilter filter = new PeopleFilter(text, role, group, left);
        return new PeopleList(
                people.search(filter, page.offset, page.limit).stream()
                        .map(PersonView::of)
                        .toList(),
                people.count(filter));
    }

    @GET
    @Path("{id}")
    @Requires(CoreRight.PEOPLE_VIEW)
    @Operation(operationId = "getPerson", summary = "Shows a person")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public PersonView getPerson(@PathParam("id") @Parameter(description = "The person's id") long id) {
        return PersonView.of(people.get(id));
    }

    @POST
    @Requires(CoreRight.PEOPLE_EDIT)
    @Operation(
            operationId = "enterPerson",
            summary = "Enters somebody new",
            description =
                    "The account name is made from the name. The account opens with a one-time password of a letter.")
    @APIResponse(
            responseCode = "201",
            description = "The person; its address is in the header Location",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response enterPerson(@Valid @NotNull NewPerson person) {
        long id = registry.enter(person.details(), Set.copyOf(person.roles()));
        return Response.created(URI.create("people/" + id))
                .entity(PersonView.of(people.get(id)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Requires(CoreRight.PEOPLE_EDIT)
    @Operation(operationId = "correctPerson", summary = "Corrects names and birth date")
    @APIResponse(
            responseCode = "200",
            description = "The person as it is now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public PersonView correctPerson(
            @PathParam("id") @Parameter(description = "The person's id") long id,
            @Valid @NotNull PersonCorrection correction) {
        registry.correct(id, correction.details(), correction.accountFollows());
        return PersonView.of(people.get(id));
    }

    @PUT
    @Path("{id}/roles")
    @Requires(CoreRight.PEOPLE_EDIT)
    @Operation(
            operationId = "changeRoles",
            summary = "Gives a person these roles in place of those they have",
            description = "Nobody changes their own roles; the head's role is granted and taken by a head only.")
    @APIResponse(
            responseCode = "200",
            description = "The person as it is now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public PersonView changeRoles(
            @PathParam("id") @Parameter(description = "The person's id") long id, @Valid @NotNull Roles roles) {
        people.changeRoles(id, Set.copyOf(roles.roles()));
        return PersonView.of(people.get(id));
    }

    @POST
    @Path("{id}/leave")
    @Consumes(MediaType.WILDCARD)
    @Requires(CoreRight.PEOPLE_EDIT)
    @Operation(
            operationId = "leave",
            summary = "Closes the account of somebody who has left",
            description = "Guardians who have no other child at the school leave as well.")
    @APIResponse(
            responseCode = "200",
            description = "The person as it is now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public PersonView leave(@PathParam("id") @Parameter(description = "The person's id") long id) {
        people.leave(id);
        return PersonView.of(people.get(id));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.WILDCARD)
    @Requires(CoreRight.PEOPLE_EDIT)
    @Operation(
            operationId = "comeBack",
            summary = "Opens the account of somebody who is back",
            description = "Guardians who had left with them come back as well.")
    @APIResponse(
            responseCode = "200",
            description = "The person as it is now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public PersonView comeBack(@PathParam("id") @Parameter(description = "The person's id") long id) {
        people.comeBack(id);
        return PersonView.of(people.get(id));
    }

    @Schema(name = "People")
    public record PeopleList(
            @Schema(description = "Those of this page") List<PersonView> items,

            @Schema(description = "How many there are in all")
            long total) {}

    @Schema(name = "Person")
    public record PersonView(
            @Schema(description = "Never given to another person")
            long id,

            @Schema(description = "By which the person signs in")
            String account,

            String firstName,
            String lastName,
            @Nullable LocalDate birthDate,
            Set<Role> roles,

            @Schema(description = "From which list of the school administration the person comes") @Nullable
            ExternalSource source,

            @Schema(description = "The person's number in that list") @Nullable
            String sourceId,

            @Schema(description = "False for who has left") boolean active,

            @Schema(description = "When the account was made")
            Instant createdAt,

            @Schema(description = "When the person left") @Nullable
            Instant leftAt) {

        static PersonView of(PersonEntity person) {
            return new PersonView(
                    person.id(),
                    person.account(),
                    person.firstName(),
                    person.lastName(),
                    person.birthDate().orElse(null),
                    person.roles(),
                    person.externalSource().orElse(null),
                    person.externalId().orElse(null),
                    person.isActive(),
                    person.createdAt(),
                    person.leftAt().orElse(null));
        }
    }

    @Schema(name = "NewPerson")
    public record NewPerson(
            @NotNull @Schema(required = true) String firstName,
            @NotNull @Schema(required = true) String lastName,
            @Nullable LocalDate birthDate,
            @NotEmpty @Schema(required = true) List<@NotNull Role> roles) {

        PersonDetails details() {
            return new PersonDetails(firstName, lastName, Optional.ofNullable(birthDate));
        }
    }

    @Schema(name = "PersonCorrection")
    public record PersonCorrection(
            @NotNull @Schema(required = true) String firstName,
            @NotNull @Schema(required = true) String lastName,
            @Nullable LocalDate birthDate,

            @Schema(description = "Whether a new name makes a new account name; the old one opens nothing any more")
            boolean accountFollows) {

        PersonDetails details() {
            return new PersonDetails(firstName, lastName, Optional.ofNullable(birthDate));
        }
    }

    @Schema(name = "Roles")
    public record Roles(@NotEmpty @Schema(required = true) List<@NotNull Role> roles) {}
}
