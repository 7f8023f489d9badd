package org.schulhof.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.kernel.access.InvalidPeriodException;
import org.schulhof.kernel.group.GroupNameTakenException;
import org.schulhof.kernel.group.KeptByRoleException;
import org.schulhof.kernel.lock.LockAlreadyOverException;
import org.schulhof.kernel.persistence.StaleState;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.NoRoleException;
import org.schulhof.kernel.policy.InvalidPolicyException;
import org.schulhof.kernel.roster.UnconfirmedException;
import org.schulhof.portal.api.ApiProblem.FieldError;
import org.schulhof.portal.frame.Faults;

/** Answers what an operation throws, in the vocabulary of the core; what is not in it is a fault with a number. */
@Provider
@ApplicationScoped
public class ApiFailures implements ExceptionMapper<Throwable> {

    private static final Map<Class<? extends Throwable>, String> CONFLICTS = Map.of(
            GroupNameTakenException.class, "group-name-taken",
            KeptByRoleException.class, "kept-by-role",
            PlanChangedException.class, "plan-changed",
            UnconfirmedException.class, "unconfirmed");

    private final Faults faults;
    private final TextFilter filter;

    @Inject
    public ApiFailures(Faults faults, TextFilter filter) {
        this.faults = faults;
        this.filter = filter;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<ApiProblem> known = problem(thrown);
        if (known.isPresent()) {
            return answer(Response.status(known.get().status()), known.get());
        }
        if (thrown instanceof WebApplicationException http) {
            Status status = Status.of(http.getResponse().getStatusInfo());
            // Keeps what the status needs: Allow, for instance
            return answer(
                    Response.fromResponse(http.getResponse()), ApiProblem.of(status, "http-" + status.code(), null));
        }
        ApiProblem fault = ApiProblem.ofFault(faults.record("api", thrown));
        return answer(Response.status(fault.status()), fault);
    }

    /** What the vocabulary knows of it; empty if it is a fault. */
    Optional<ApiProblem> problem(Throwable thrown) {
        return firstIn(thrown, this::known).or(() -> firstIn(thrown, ApiFailures::malformed));
    }

    /** What broke may be wrapped by those who passed it on. */
    private static Optional<ApiProblem> firstIn(
            @Nullable Throwable thrown, Function<Throwable, Optional<ApiProblem>> reader) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Response answer(Response.ResponseBuilder answer, ApiProblem problem) {
        if (problem.status() == Status.FORBIDDEN.code()) {
            answer.header("WWW-Authenticate", "Bearer realm=\"Schulhof\", error=\"insufficient_scope\"");
        }
        return answer.type(ApiProblem.MEDIA_TYPE).entity(problem).build();
    }

    private Optional<ApiProblem> known(Throwable cause) {
        if (CONFLICTS.containsKey(cause.getClass())) {
            return Optional.of(ApiProblem.of(Status.CONFLICT, CONFLICTS.get(cause.getClass()), cause.getMessage()));
        }
        if (StaleState.isReported(cause)) {
            return Optional.of(ApiProblem.of(
                    Status.CONFLICT, "changed-meanwhile", "Somebody else has changed it meanwhile; read it anew"));
        }
        if (cause instanceof AccessDeniedException) {
            return Optional.of(ApiProblem.of(Status.FORBIDDEN, "forbidden", cause.getMessage()));
        }
        if (cause instanceof NotFoundException) {
            return Optional.of(ApiProblem.of(Status.NOT_FOUND, "not-found", missing(cause.getMessage())));
        }
        if (cause instanceof BodyTooLargeException) {
            return Optional.of(ApiProblem.of(Status.CONTENT_TOO_LARGE, "content-too-large", cause.getMessage()));
        }
        if (cause instanceof RefusedTextException refusal) {
            return Optional.of(ApiProblem.ofRefusal(refusal, filter));
        }
        List<FieldError> errors = errors(cause);
        if (!errors.isEmpty()) {
            return Optional.of(ApiProblem.ofFields("bad-input", "Fields of the request can't be taken", errors));
        }
        return Optional.empty();
    }

    private static Optional<ApiProblem> malformed(Throwable cause) {
        if (cause instanceof JsonbException || cause instanceof JsonException) {
            return Optional.of(ApiProblem.ofFields(
                    "malformed-json",
                    "The body is not the JSON that this operation takes",
                    FieldNames.inJson(String.valueOf(cause.getMessage()))));
        }
        return Optional.empty();
    }

    private static String missing(String what) {
        return what.startsWith("There is no") ? what : "There is no " + what;
    }

    private static List<FieldError> errors(Throwable cause) {
        if (cause instanceof BadInputException bad) {
            return bad.errors();
        }
        if (cause instanceof ConstraintViolationException violations) {
            return violations.getConstraintViolations().stream()
                    .map(ApiFailures::error)
                    .toList();
        }
        if (cause instanceof FlawedDetailsException flawed) {
            return flawed.flaws().stream().map(FieldNames::error).toList();
        }
        if (cause instanceof NoRoleException) {
            return List.of(new FieldError("roles", "MISSING", "A person has at least one role"));
        }
        if (cause instanceof InvalidPeriodException) {
            return List.of(new FieldError("endsAt", "BEFORE_START", "It ends before it starts"));
        }
        if (cause instanceof LockAlreadyOverException) {
            return List.of(new FieldError("until", "PASSED", "The end has passed already"));
        }
        if (cause instanceof InvalidPolicyException invalid) {
            return List.of(new FieldError("value", "NOT_ACCEPTED", String.valueOf(invalid.getMessage())));
        }
        return List.of();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        @Nullable String field = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                field = node.getName();
            }
        }
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(field == null ? "body" : field, FieldNames.constant(code), violation.getMessage());
    }
}
