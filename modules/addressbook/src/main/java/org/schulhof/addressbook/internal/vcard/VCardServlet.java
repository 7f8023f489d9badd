package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCardVersion;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;

/**
 * vCards to download: {@code /s/addressbook/vcard/contacts.vcf}, {@code .../contact/<id>.vcf}, {@code .../person/<id>.vcf};
 * {@code ?version=3} for older programs.
 */
@Component(service = Servlet.class)
@ServletPath("vcard")
public final class VCardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(contact|person)/(\\d{1,18})\\.vcf");

    private final transient ContactExport export;

    @Activate
    public VCardServlet(@Reference ContactExport export) {
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = Objects.requireNonNullElse(request.getPathInfo(), "");
            VCardVersion version = "3".equals(request.getParameter("version")) ? VCardVersion.V3_0 : VCardVersion.V4_0;
            Matcher one = ONE.matcher(path);
            if (path.equals("/contacts.vcf")) {
                send(export.all(version), response);
            } else if (one.matches()) {
                long id = Long.parseLong(one.group(2));
                send(
                        one.group(1).equals("contact") ? export.contact(id, version) : export.person(id, version),
                        response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(byte[] cards, HttpServletResponse response) throws IOException {
        response.setContentType("text/vcard;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(cards.length);
        response.getOutputStream().write(cards);
    }
}
