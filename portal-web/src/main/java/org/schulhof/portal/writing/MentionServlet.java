package org.schulhof.portal.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/**
 * Whom somebody may mention, as they type: {@code /mentions?q=an}, a page of a few as JSON; {@code &page=2} for more. Only people
 * whom the writer may see.
 */
@WebServlet("/mentions")
public class MentionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 6;
    private static final int LAST_PAGE = 20;
    private static final int LONGEST = 60;

    private final transient People people;

    @Inject
    public MentionServlet(People people) {
        this.people = people;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Objects.requireNonNullElse(request.getParameter("q"), "");
        String page = Objects.requireNonNullElse(request.getParameter("page"), "1");
        if (typed.length() > LONGEST || !page.matches("\\d{1,2}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        int number = Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(page)));
        JsonArrayBuilder found = Json.createArrayBuilder();
        for (Person person : people.search(typed, (number - 1) * AT_ONCE, AT_ONCE)) {
            found.add(Json.createObjectBuilder()
                    .add("id", person.id())
                    .add("name", person.name())
                    .add("account", person.account()));
        }
        byte[] content = found.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
