package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.kernel.inspection.ContentInspection;
import org.schulhof.kernel.inspection.Found;
import org.schulhof.kernel.inspection.ModuleSilentException;
import org.schulhof.kernel.inspection.SpooledFile;
import org.schulhof.portal.administration.ModuleTitles;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;

/** Content of a module in an open case. Each time that the page is shown is a look that is noted down. */
@Named
@RequestScoped
public class CaseContentPage {

    private static final int PAGE_SIZE = 20;

    private final ContentInspection content;
    private final ModuleTitles modules;
    private final Notices notices;
    private final long id;
    private final String module;
    private final int page;

    private boolean silent;
    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<InspectableItem> items = List.of();

    @Inject
    public CaseContentPage(
            ContentInspection content, ModuleTitles modules, Notices notices, RequestParameters parameters) {
        this.content = content;
        this.modules = modules;
        this.notices = notices;
        this.id = parameters.number("id");
        this.module = parameters.text("module");
        this.page = (int) Math.max(1, parameters.number("page"));
    }

    @PostConstruct
    void load() {
        try {
            Found<InspectableItem> found = content.look(id, module, (page - 1) * PAGE_SIZE, PAGE_SIZE);
            paging = new Paging(page, PAGE_SIZE, found.total());
            items = found.items();
        } catch (ModuleSilentException e) {
            silent = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends an attachment. */
    public @Nullable String fetch(String itemId, int number) throws IOException {
        try (SpooledFile file = content.attachment(id, module, itemId, number)) {
            Delivery.send(file);
            return null;
        } catch (ModuleSilentException e) {
            return notices.refuse("case.silent", modules.of(module));
        }
    }

    public String getTitle() {
        return modules.of(module);
    }

    public boolean isSilent() {
        return silent;
    }

    public List<InspectableItem> getItems() {
        return items;
    }

    public Paging getPaging() {
        return paging;
    }

    public long getId() {
        return id;
    }

    public String getModule() {
        return module;
    }
}
