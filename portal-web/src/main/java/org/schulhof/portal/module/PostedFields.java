package org.schulhof.portal.module;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a plain form has posted to a module that did not take it, so that it can be posted again.
 *
 * @param address where to
 * @param fields in their order
 * @param files whether there were files as well; a browser has to choose them again
 */
public record PostedFields(String address, List<Field> fields, boolean files) {

    private static final String ATTRIBUTE = PostedFields.class.getName();

    public PostedFields {
        fields = List.copyOf(fields);
    }

    /** One value of a field. */
    public record Field(String name, String value) {}

    /** The nonce of the page that it was sent from, without which PrimeFaces does not take it. */
    public String nonce() {
        return fields.stream()
                .filter(field -> field.name().equals("primefaces.nonce"))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** Keeps them for the answer's page. Ajax needs nothing: its page is still there. */
    static void keep(HttpServletRequest request) throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return;
        }
        boolean files = false;
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            files = request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .anyMatch(name -> name != null && !name.isEmpty());
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> Arrays.stream(values)
                        .map(value -> new Field(name, value))
                        .forEach(fields::add));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        request.setAttribute(ATTRIBUTE, new PostedFields(request.getRequestURI() + query, fields, files));
    }

    static Optional<PostedFields> of(HttpServletRequest request) {
        return Optional.ofNullable((PostedFields) request.getAttribute(ATTRIBUTE));
    }
}
