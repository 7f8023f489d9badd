package org.schulhof.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the address of an administration page says; forms keep it by {@code o:form}. */
@RequestScoped
public class RequestParameters {

    private final HttpServletRequest request;

    @Inject
    public RequestParameters(HttpServletRequest request) {
        this.request = request;
    }

    /** The parameter, empty if the address does not have it. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The parameter, 0 if the address does not have it or it is no number: no id is 0. */
    public long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
