package org.schulhof.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** For this exception the server would have an answer of its own. */
@Provider
@ApplicationScoped
public class InvalidInput implements ExceptionMapper<ConstraintViolationException> {

    private final ApiFailures failures;

    @Inject
    public InvalidInput(ApiFailures failures) {
        this.failures = failures;
    }

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        return failures.toResponse(violations);
    }
}
