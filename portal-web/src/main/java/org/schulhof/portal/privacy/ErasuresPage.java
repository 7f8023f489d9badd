package org.schulhof.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.kernel.privacy.Receipts;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;

/** All erasures of the school and how far they are, for the office (R24). */
@Named
@RequestScoped
public class ErasuresPage {

    private static final int PAGE_SIZE = 50;

    private final Receipts receipts;
    private final int page;

    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<Receipts.Row> rows = List.of();

    @Inject
    public ErasuresPage(Receipts receipts, RequestParameters parameters) {
        this.receipts = receipts;
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        paging = new Paging(page, PAGE_SIZE, receipts.count());
        rows = receipts.list(paging.offset(), paging.size());
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Receipts.Row> getRows() {
        return rows;
    }
}
