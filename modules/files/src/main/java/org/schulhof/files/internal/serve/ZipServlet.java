package org.schulhof.files.internal.serve;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.ServletPath;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.RefusedException;

/** Hands files and folders out as one zip, made while it goes: {@code GET /s/files/zip?ids=1,2}. */
@Component(service = Servlet.class)
@ServletPath("zip")
public final class ZipServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern IDS = Pattern.compile("\\d{1,18}(?:,\\d{1,18}){0,199}");

    private final transient Packing packing;
    private final transient Files files;
    private final transient CurrentPerson currentPerson;

    @Activate
    public ZipServlet(@Reference Packing packing, @Reference Files files, @Reference CurrentPerson currentPerson) {
        this.packing = packing;
        this.files = files;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ids = Objects.requireNonNullElse(request.getParameter("ids"), "");
        if (!IDS.matcher(ids).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Texts texts = Texts.of(FilesModule.class, currentPerson);
        List<Packing.Item> items;
        try {
            items = packing.items(
                    Arrays.stream(ids.split(",")).map(Long::valueOf).toList());
        } catch (FileTooLargeException e) {
            Json.refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    texts.get("refused.DOWNLOAD_TOO_LARGE", e.maxBytes() >> 20));
            return;
        } catch (RefusedException e) {
            Json.refuse(response, HttpServletResponse.SC_FORBIDDEN, texts.get("refused." + e.reason()));
            return;
        }
        if (items.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Security-Policy", Delivery.SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", Delivery.named(name(items, texts.get("zip.name")) + ".zip"));
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Packing.Item item : items) {
                put(item, zip);
                zip.closeEntry();
            }
        }
    }

    private void put(Packing.Item item, ZipOutputStream zip) throws IOException {
        if (item.version() == null) {
            zip.putNextEntry(new ZipEntry(item.path()));
            return;
        }
        try (InputStream content = files.open(item.version())) {
            zip.putNextEntry(new ZipEntry(item.path()));
            content.transferTo(zip);
        } catch (FileHeldException e) {
            zip.putNextEntry(new ZipEntry(item.path() + ".txt"));
            e.note().transferTo(zip);
        }
    }

    /** As the only thing in it, or as given. */
    private static String name(List<Packing.Item> items, String otherwise) {
        String first = items.get(0).path();
        String top = first.contains("/") ? first.substring(0, first.indexOf('/') + 1) : first;
        return items.stream().allMatch(item -> item.path().startsWith(top)) ? top.replace("/", "") : otherwise;
    }
}
