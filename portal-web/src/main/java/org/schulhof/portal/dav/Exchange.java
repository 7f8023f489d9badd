package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavHome.Kind;
import org.schulhof.api.person.Person;
import org.schulhof.portal.api.LimitedBody;

/** A request with its answer, and what the portal knows to answer it. */
record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        Homes homes,
        Person person,
        List<Kind> kinds,
        String mail,
        DavPlace place) {

    private static final long LONGEST_XML = 5_000_000;

    Exchange {
        kinds = List.copyOf(kinds);
    }

    Links links() {
        return new Links(request.getContextPath(), person.account());
    }

    PlaceProperties properties() {
        return new PlaceProperties(links(), person, kinds, mail);
    }

    MultiStatus multiStatus() {
        return new MultiStatus(response);
    }

    Optional<DavElement> xml() throws IOException {
        return RequestXml.read(new LimitedBody(request, LONGEST_XML).getInputStream());
    }
}
