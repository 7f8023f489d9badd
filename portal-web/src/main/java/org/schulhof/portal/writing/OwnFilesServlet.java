package org.schulhof.portal.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.PersonalFiles.Entry;
import org.schulhof.api.file.PersonalFiles.Folder;
import org.schulhof.api.file.PersonalFiles.Listing;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.attachment.FileExchange;
import org.schulhof.portal.frame.PortalTexts;

/**
 * What the current person may choose of to attach it, and where they may save: {@code /own-files?folder=<id>&page=<n>}, without a
 * folder their own files; {@code /own-files?q=<part of a name>}. JSON for the frame's script. It is not there while no module keeps
 * people's files, or it is closed to the person.
 */
@WebServlet("/own-files")
public class OwnFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 60;

    private final transient FileExchange exchange;
    private final transient PortalTexts texts;
    private final transient CurrentPerson currentPerson;

    @Inject
    public OwnFilesServlet(FileExchange exchange, PortalTexts texts, CurrentPerson currentPerson) {
        this.exchange = exchange;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String folder = request.getParameter("folder");
        String searched = Objects.requireNonNullElse(request.getParameter("q"), "");
        String page = Objects.requireNonNullElse(request.getParameter("page"), "1");
        if (searched.length() > LONGEST
                || folder != null && folder.length() > LONGEST_ID
                || !page.matches("[1-9]\\d{0,3}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        try {
            JsonObjectBuilder answer = searched.isBlank()
                    ? listing(exchange.open(folder, Integer.parseInt(page)))
                    : Json.createObjectBuilder().add("entries", entries(exchange.search(searched)));
            AttachmentServlet.answer(
                    response,
                    HttpServletResponse.SC_OK,
                    answer.add("beginnings", folders(exchange.beginnings())).build());
        } catch (NotFoundException e) {
            AttachmentServlet.refuse(response, HttpServletResponse.SC_NOT_FOUND, texts.get("ownFiles.gone"));
        }
    }

    private JsonObjectBuilder listing(Listing listing) {
        return Json.createObjectBuilder()
                .add("way", folders(listing.way()))
                .add("writable", listing.writable())
                .add("entries", entries(listing.entries()))
                .add("more", listing.more());
    }

    private static JsonArrayBuilder folders(List<Folder> folders) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        folders.forEach(folder ->
                all.add(Json.createObjectBuilder().add("id", folder.id()).add("name", folder.name())));
        return all;
    }

    private JsonArrayBuilder entries(List<Entry> entries) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        entries.stream().filter(Entry::readable).forEach(entry -> {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("id", entry.id())
                    .add("name", entry.name())
                    .add("folder", entry.folder());
            all.add(json.add("detail", detail(entry)));
        });
        return all;
    }

    private String detail(Entry entry) {
        String size = entry.folder() ? "" : Writing.size(entry.size(), currentPerson.locale());
        return size.isEmpty() || entry.where().isEmpty() ? size + entry.where() : entry.where() + " · " + size;
    }
}
