package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCardVersion;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;

/**
 * vCards to download: {@code /s/addressbook/vcard/contacts.vcf}, {@code .../contact/<id>.vcf}, {@code .../person/<id>.vcf};
 * own contacts as they
 * are kept, or with {@code ?version=3} or {@code 4} as that version has them.
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
            Optional<VCardVersion> version = version(request.getParameter("version"));
            Matcher one = ONE.matcher(path);
            if (path.equals("/contacts.vcf")) {
                send(version.map(export::all).orElseGet(export::all), response);
            } else if (one.matches() && one.group(1).equals("contact")) {
                long id = Long.parseLong(one.group(2));
                send(version.map(wanted -> export.contact(id, wanted)).orElseGet(() -> export.contact(id)), response);
            } else if (one.matches()) {
                send(export.person(Long.parseLong(one.group(2)), version.orElse(VCardVersion.V4_0)), response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<VCardVersion> version(@Nullable String parameter) {
        return parameter == null
                ? Optional.empty()
                : Optional.of(parameter.equals("3") ? VCardVersion.V3_0 : VCardVersion.V4_0);
    }

    private static void send(byte[] cards, HttpServletResponse response) throws IOException {
        response.setContentType("text/vcard;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(cards.length);
        response.getOutputStream().write(cards);
    }
}
