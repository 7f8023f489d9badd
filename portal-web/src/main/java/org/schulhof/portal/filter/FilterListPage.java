package org.schulhof.portal.filter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.kernel.filter.FilterAdministration;
import org.schulhof.kernel.filter.FilterList;
import org.schulhof.kernel.filter.InvalidFilterListException;
import org.schulhof.kernel.filter.Taken;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;

/** One list and what stands in it. The part that is shown is in the address. */
@Named
@RequestScoped
public class FilterListPage {

    private static final int PAGE_SIZE = 50;

    private final FilterAdministration filters;
    private final ListTitles titles;
    private final Notices notices;
    private final long id;
    private final String text;
    private final String removed;
    private final int page;

    private @Nullable FilterList list;
    private @Nullable Paging paging;
    private List<String> entries = List.of();
    private String typed = "";
    private String name = "";
    private boolean instead;
    private @Nullable Part file;
    private @Nullable Taken taken;

    @Inject
    public FilterListPage(
            FilterAdministration filters, ListTitles titles, Notices notices, RequestParameters parameters) {
        this.filters = filters;
        this.titles = titles;
        this.notices = notices;
        this.id = parameters.number("id");
        this.text = parameters.text("q");
        this.removed = parameters.text("removed");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        list = filters.get(id);
        name = list.name().orElse("");
        paging = new Paging(page, PAGE_SIZE, filters.count(id, text));
        entries = filters.entries(id, text, paging.offset(), PAGE_SIZE);
    }

    /** @return the page again; null to stay and see what could not be taken */
    public @Nullable String add() {
        Taken now = filters.add(id, typed);
        if (now.refused() == 0 && now.added() + now.known() > 0) {
            return notices.after("filters.added", here(), now.added(), now.known());
        }
        if (now.refused() == 0) {
            return notices.refuseField("add:typed", "filters.nothing");
        }
        taken = now;
        load();
        typed = "";
        return null;
    }

    public String remove(String entry) {
        filters.remove(id, entry);
        return here() + "&removed=" + URLEncoder.encode(entry, StandardCharsets.UTF_8) + "&faces-redirect=true";
    }

    /** Puts back what was removed just now. */
    public String takeBack() {
        filters.add(id, removed);
        return here() + "&faces-redirect=true";
    }

    public String turn() {
        boolean on = !list.isActive();
        filters.turn(id, on);
        return notices.after(on ? "filters.turnedOn" : "filters.turnedOff", here(), titles.of(list));
    }

    public @Nullable String rename() {
        try {
            filters.rename(id, name);
            return notices.after("filters.renamed", here(), name.strip());
        } catch (InvalidFilterListException e) {
            return notices.refuseField("rename:name", "filters.invalid." + e.reason(), name.strip());
        }
    }

    public String delete() {
        filters.delete(id);
        return notices.after("filters.deleted", "/administration/filters/index.xhtml", titles.of(list));
    }

    public @Nullable String take() throws IOException {
        if (file == null || file.getSize() == 0) {
            return notices.refuseField("import:file", "filters.noFile");
        }
        try (InputStream content = file.getInputStream()) {
            long job = filters.startImport(id, file.getSubmittedFileName(), content, instead);
            return "/administration/filters/import.xhtml?list=" + id + "&job=" + job + "&faces-redirect=true";
        } catch (FileTooLargeException e) {
            return notices.refuseField("import:file", "filters.tooLarge", FilterAdministration.MAX_BYTES / 1024 / 1024);
        }
    }

    private String here() {
        return "/administration/filters/list.xhtml?id=" + id;
    }

    public @Nullable FilterList getList() {
        return list;
    }

    public @Nullable Paging getPaging() {
        return paging;
    }

    public List<String> getEntries() {
        return entries;
    }

    public String getText() {
        return text;
    }

    /** The entry that was removed just now; empty if none was. */
    public String getRemoved() {
        return removed;
    }

    /** What became of what was typed, if not all of it could be taken. */
    public @Nullable Taken getTaken() {
        return taken;
    }

    public int getTypedLength() {
        return FilterAdministration.MAX_TYPED;
    }

    public int getNameLength() {
        return FilterList.MAX_NAME;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isInstead() {
        return instead;
    }

    public void setInstead(boolean instead) {
        this.instead = instead;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
