package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.api.person.Person;
import org.schulhof.portal.api.LimitedBody;

/** A request with its answer, and what the portal knows to answer it. */
record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        Homes homes,
        Person person,
        MailAddresses addresses,
        DavPlace place) {

    private static final long LONGEST_XML = 5_000_000;

    Links links() {
        return new Links(request.getContextPath(), person.account());
    }

    PlaceProperties properties() {
        return new PlaceProperties(links(), person);
    }

    Map<QName, DavElement> principal() {
        return properties().principal(homes.kinds(), homes.isScheduling(), person.account() + "@" + addresses.domain());
    }

    MultiStatus multiStatus() {
        return new MultiStatus(response);
    }

    Optional<DavElement> xml() throws IOException {
        return RequestXml.read(new LimitedBody(request, LONGEST_XML).getInputStream());
    }

    /** The same as it came. */
    byte[] body() throws IOException {
        return new LimitedBody(request, LONGEST_XML).getInputStream().readAllBytes();
    }
}
