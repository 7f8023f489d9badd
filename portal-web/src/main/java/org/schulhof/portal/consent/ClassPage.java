package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.consent.ConsentMatrix;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;

/** The people of one class with their consents; from here their papers are recorded one after the other. */
@Named("consentClass")
@RequestScoped
public class ClassPage {

    private static final int PAGE_SIZE = 50;

    private final ConsentMatrix matrix;
    private final long group;
    private final int page;
    private String name = "";
    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<ConsentMatrix.Member> members = List.of();

    @Inject
    public ClassPage(ConsentMatrix matrix, RequestParameters parameters) {
        this.matrix = matrix;
        this.group = parameters.number("group");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        name = matrix.groupName(group);
        paging = new Paging(page, PAGE_SIZE, matrix.countMembers(group));
        members = matrix.members(group, paging.offset(), PAGE_SIZE);
    }

    public long getGroup() {
        return group;
    }

    public String getName() {
        return name;
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ConsentMatrix.Member> getMembers() {
        return members;
    }
}
