package org.schulhof.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;

/** Puts in front of each operation what it has declared. One that declares nothing lets nobody in. */
@Provider
@ApplicationScoped
public class DeclaredAccess implements DynamicFeature {

    private final Access access;

    @Inject
    public DeclaredAccess(Access access) {
        this.access = access;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method operation = resource.getResourceMethod();
        if (operation.getDeclaringClass().getPackage().equals(DeclaredAccess.class.getPackage())) {
            context.register(rule(operation));
        }
    }

    private ContainerRequestFilter rule(Method operation) {
        Requires requires = operation.getAnnotation(Requires.class);
        if (requires != null) {
            return request -> access.requireRight(requires.value().rightName());
        }
        boolean own = operation.isAnnotationPresent(OwnData.class);
        return request -> {
            if (!own || request.getProperty(Credential.class.getName()) != Credential.APP_PASSWORD) {
                throw new AccessDeniedException(operation.getName() + " is not open to this credential");
            }
        };
    }
}
