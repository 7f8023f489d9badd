package org.schulhof.portal.filter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.filter.FilterAdministration;
import org.schulhof.kernel.filter.FilterList;
import org.schulhof.kernel.filter.FilterTrial;
import org.schulhof.kernel.filter.InvalidFilterListException;
import org.schulhof.kernel.filter.ListEffect;
import org.schulhof.kernel.filter.ListKind;
import org.schulhof.portal.frame.Notices;

/** All lists, a form for a new one, and one to try a text. */
@Named
@RequestScoped
public class FiltersPage {

    private final FilterAdministration filters;
    private final FilterTrial trial;
    private final ListTitles titles;
    private final Notices notices;

    private List<FilterList> lists = List.of();
    private String name = "";
    private ListKind kind = ListKind.LINKS;
    private ListEffect effect = ListEffect.REFUSE;
    private String text = "";
    private boolean html;
    private @Nullable List<FilterTrial.Result> results;

    @Inject
    public FiltersPage(FilterAdministration filters, FilterTrial trial, ListTitles titles, Notices notices) {
        this.filters = filters;
        this.trial = trial;
        this.titles = titles;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        lists = filters.lists();
    }

    public List<FilterList> getLists() {
        return lists;
    }

    public @Nullable String create() {
        try {
            long id = filters.create(kind, effect, name);
            return notices.after("filters.created", "/administration/filters/list.xhtml?id=" + id, name.strip());
        } catch (InvalidFilterListException e) {
            return notices.refuseField("new:name", "filters.invalid." + e.reason(), name.strip());
        }
    }

    /** Shows what would be refused; the text is kept nowhere. */
    public void tryOut() {
        results = trial.of(text, html);
    }

    /** Null before something was tried. */
    public @Nullable List<FilterTrial.Result> getResults() {
        return results;
    }

    /** The lists by which something would be refused. */
    public String listsOf(FilterTrial.Result result) {
        return result.lists().stream().map(titles::of).collect(Collectors.joining(", "));
    }

    public ListKind[] getKinds() {
        return ListKind.values();
    }

    public ListEffect[] getEffects() {
        return ListEffect.values();
    }

    public int getTextLength() {
        return FilterTrial.MAX_LENGTH;
    }

    public int getNameLength() {
        return FilterList.MAX_NAME;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public ListKind getKind() {
        return kind;
    }

    public void setKind(ListKind kind) {
        this.kind = kind;
    }

    public ListEffect getEffect() {
        return effect;
    }

    public void setEffect(ListEffect effect) {
        this.effect = effect;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public boolean isHtml() {
        return html;
    }

    public void setHtml(boolean html) {
        this.html = html;
    }
}
