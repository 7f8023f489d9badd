package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.consent.ConsentMatrix;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;

/** How many people of each class have given each consent, and which module needs which. */
@Named("consentMatrix")
@RequestScoped
public class MatrixPage {

    private static final int PAGE_SIZE = 20;
    private static final List<GroupType> TYPES = List.of(GroupType.CLASS, GroupType.ROLE);

    private final ConsentMatrix matrix;
    private final GroupType type;
    private final int page;
    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<ConsentMatrix.Row> rows = List.of();

    @Inject
    public MatrixPage(ConsentMatrix matrix, RequestParameters parameters) {
        this.matrix = matrix;
        this.type = parameters.text("type").equals(GroupType.ROLE.name()) ? GroupType.ROLE : GroupType.CLASS;
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        paging = new Paging(page, PAGE_SIZE, matrix.count(type));
        rows = matrix.rows(type, paging.offset(), PAGE_SIZE);
    }

    public List<GroupType> getTypes() {
        return TYPES;
    }

    public GroupType getType() {
        return type;
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ConsentMatrix.Row> getRows() {
        return rows;
    }
}
