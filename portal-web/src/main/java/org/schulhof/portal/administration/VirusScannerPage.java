package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.file.ScannerAdministration;
import org.schulhof.portal.frame.Notices;

/** Where the school's virus scanner is, how it is, and what it has found. */
@Named
@RequestScoped
public class VirusScannerPage {

    private static final String SELF = "/administration/virus-scanner/index.xhtml";

    private final ScannerAdministration scanner;
    private final Notices notices;
    private ScannerAdministration.@Nullable State state;
    private String address = "";

    @Inject
    public VirusScannerPage(ScannerAdministration scanner, Notices notices) {
        this.scanner = scanner;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        address = getState().address();
    }

    public final ScannerAdministration.State getState() {
        if (state == null) {
            state = scanner.state();
        }
        return state;
    }

    public List<ScannerAdministration.Row> getFound() {
        return scanner.found();
    }

    public @Nullable String save() {
        return scanner.listenAt(address)
                ? notices.after("scanner.saved", SELF)
                : notices.refuseField("scanner:address", "scanner.invalid");
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String typed) {
        address = typed == null ? "" : typed;
    }
}
