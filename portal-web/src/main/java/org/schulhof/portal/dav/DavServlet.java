package org.schulhof.portal.dav;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.file.Receiving;
import org.schulhof.portal.api.LimitedBody;

/** Hands each request to what answers its method. The filter has signed the person in before. */
@WebServlet(urlPatterns = {DavAddress.ROOT, DavAddress.ROOT + "/*"})
public class DavServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PASSED_OVER = 30_000_000;
    private static final String METHODS =
            "OPTIONS, GET, HEAD, PUT, POST, DELETE, PROPFIND, PROPPATCH, MKCALENDAR, REPORT";

    private static final String PROTOCOLS = "1, 3, calendar-access, addressbook";

    private final transient Homes homes;
    private final transient Trees trees;
    private final transient Receiving receiving;
    private final transient CurrentPerson currentPerson;
    private final transient MailAddresses addresses;
    private final transient DavFailures failures;

    @Inject
    public DavServlet(
            Homes homes,
            Trees trees,
            Receiving receiving,
            CurrentPerson currentPerson,
            MailAddresses addresses,
            DavFailures failures) {
        this.homes = homes;
        this.trees = trees;
        this.receiving = receiving;
        this.currentPerson = currentPerson;
        this.addresses = addresses;
        this.failures = failures;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("DAV", homes.isScheduling() ? PROTOCOLS + ", calendar-auto-schedule" : PROTOCOLS);
        try {
            answer(request, response);
        } catch (IOException | RuntimeException e) {
            failures.answer(e, response);
        }
        if (request.getContentLengthLong() != 0) {
            LimitedBody.passOver(request, PASSED_OVER);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = currentPerson.get();
        DavPlace place = DavPlace.of(DavAddress.of(request), person.account());
        Exchange exchange = new Exchange(request, response, homes, person, addresses, place);
        if (place instanceof DavPlace.InTree at) {
            new TreeRequests(exchange, trees, receiving, at).answer();
            return;
        }
        switch (request.getMethod()) {
            case "OPTIONS" -> response.setHeader("Allow", METHODS);
            case "GET", "HEAD" -> new MemberRequests(exchange).get();
            case "PUT" -> new MemberRequests(exchange).put();
            case "POST" -> new Outbox(exchange).post();
            case "DELETE" -> new MemberRequests(exchange).delete();
            case "PROPFIND" -> new PropertyRequests(exchange).find();
            case "PROPPATCH" -> new PropertyRequests(exchange).patch();
            case "MKCALENDAR" -> new PropertyRequests(exchange).make();
            case "REPORT" -> new Reports(exchange).answer();
            default -> throw new NotAllowedException();
        }
    }
}
