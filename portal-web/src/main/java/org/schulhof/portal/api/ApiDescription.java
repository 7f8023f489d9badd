package org.schulhof.portal.api;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of each operation what holds for all: what it demands, and how it is refused. */
public class ApiDescription implements OASFilter {

    private static final List<Class<?>> RESOURCES = List.of(
            PeopleResource.class,
            GroupsResource.class,
            ImportsResource.class,
            ModulesResource.class,
            ReleasesResource.class,
            DenialsResource.class,
            LocksResource.class,
            PoliciesResource.class,
            MeResource.class);

    private static final Map<String, Method> OPERATIONS = RESOURCES.stream()
            .flatMap(resource -> Stream.of(resource.getMethods()))
            .filter(method -> method.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(OwnData.class))
            .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(null);
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().values().forEach(operation -> complete(operation, path.getKey()));
        }
    }

    private static void complete(Operation operation, String path) {
        Method method = Objects.requireNonNull(OPERATIONS.get(operation.getOperationId()), operation.getOperationId());
        Requires requires = method.getAnnotation(Requires.class);
        String scheme = requires == null ? ApiApplication.APP_PASSWORD : ApiApplication.TOKEN;
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement()
                .addScheme(
                        scheme,
                        requires == null ? List.of() : List.of(requires.value().rightName()))));
        if (requires != null) {
            String about = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(
                    about + "Requires the right " + requires.value().rightName() + ".");
        }
        if (operation.getRequestBody() != null || takesValues(method)) {
            refuse(operation, 400, "The request can't be understood; errors says which fields, and nothing changed");
        }
        refuse(operation, 401, "There is no token, or it does not work");
        refuse(operation, 403, "The token, or its owner, lacks the right, or may not do this to this person or thing");
        if (path.contains("{")) {
            refuse(operation, 404, "There is no such person or thing");
        }
        if (operation.getRequestBody() != null) {
            refuse(operation, 409, "It does not fit what there is: a name is taken, or the portal keeps it by itself");
            refuse(operation, 413, "The body is too large");
        }
        refuse(operation, 429, "Too many wrong tokens; Retry-After says when to come back");
        refuse(operation, 500, "Something broke; fault is its number in the server's log");
    }

    private static boolean takesValues(Method method) {
        return Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(annotation -> annotation instanceof jakarta.ws.rs.QueryParam
                        || annotation instanceof jakarta.ws.rs.BeanParam);
    }

    private static void refuse(Operation operation, int status, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ApiProblem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        operation.getResponses().addAPIResponse(Integer.toString(status), response);
    }
}
