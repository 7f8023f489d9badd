package org.schulhof.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.privacy.Receipts;
import org.schulhof.portal.administration.RequestParameters;

/** A receipt for the office to print for those who can't sign in any more. */
@Named
@RequestScoped
public class PrintedReceiptPage {

    private final Receipts receipts;
    private final long number;

    private Receipts.@Nullable Row row;

    @Inject
    public PrintedReceiptPage(Receipts receipts, RequestParameters parameters) {
        this.receipts = receipts;
        this.number = parameters.number("number");
    }

    @PostConstruct
    void load() {
        row = receipts.look(number);
    }

    public Receipts.@Nullable Row getRow() {
        return row;
    }
}
