package org.schulhof.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.privacy.Receipt;
import org.schulhof.kernel.privacy.Receipts;
import org.schulhof.portal.administration.RequestParameters;

/** The reader's own receipts, or a child's; whose is in the address. */
@Named
@RequestScoped
public class ReceiptPage {

    private final Receipts receipts;
    private final long personId;

    private List<Receipt> list = List.of();
    private String name = "";

    @Inject
    public ReceiptPage(Receipts receipts, CurrentPerson currentPerson, RequestParameters parameters) {
        this.receipts = receipts;
        this.personId =
                parameters.text("person").isEmpty() ? currentPerson.get().id() : parameters.number("person");
    }

    @PostConstruct
    void load() {
        list = receipts.of(personId);
        name = receipts.nameOf(personId);
    }

    public List<Receipt> getList() {
        return list;
    }

    public String getName() {
        return name;
    }
}
