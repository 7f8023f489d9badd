package org.schulhof.portal.api;

import java.util.List;
import org.schulhof.portal.api.ApiProblem.FieldError;

/** A part of a request can't be understood. Nothing changed. */
final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    BadInputException(String field, String code, String detail) {
        super(field + ": " + detail);
        this.error = new FieldError(field, code, detail);
    }

    List<FieldError> errors() {
        return List.of(error);
    }
}
