package org.schulhof.portal.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the operations for programs (OpenAPI), as the build made it of them: the same for everybody in every school. */
public class DescriptionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        boolean json = accepted.contains("json") || "json".equalsIgnoreCase(request.getParameter("format"));
        response.setContentType(json ? "application/json" : "application/yaml");
        response.setCharacterEncoding("UTF-8");
        try (InputStream description =
                DescriptionServlet.class.getResourceAsStream(json ? "openapi.json" : "openapi.yaml")) {
            Objects.requireNonNull(description, "the build describes the API").transferTo(response.getOutputStream());
        }
    }
}
