package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.install.CertificateRefusedException;
import org.schulhof.kernel.install.TrustedSigner;
import org.schulhof.kernel.install.TrustedSigners;
import org.schulhof.portal.frame.Notices;

/** Whose signature under a module the school trusts, for administrators. */
@Named
@RequestScoped
public class SignersPage {

    private static final String SELF = "/administration/modules/signers.xhtml";

    private final TrustedSigners signers;
    private final Notices notices;
    private final Clock clock;
    private List<TrustedSigner> all = List.of();
    private @Nullable Part file;

    @Inject
    public SignersPage(TrustedSigners signers, Notices notices, Clock clock) {
        this.signers = signers;
        this.notices = notices;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        all = signers.all();
    }

    public @Nullable String trust() throws IOException {
        if (file == null || file.getSize() == 0) {
            return notices.refuse("signers.noFile");
        }
        try (InputStream content = file.getInputStream()) {
            return notices.after("signers.trusted", SELF, signers.trust(content).subject());
        } catch (CertificateRefusedException e) {
            return notices.refuse("signers.refused." + e.reason());
        }
    }

    public String distrust(TrustedSigner signer) throws IOException {
        signers.distrust(signer.fingerprint());
        return notices.after("signers.distrusted", SELF, signer.subject());
    }

    public boolean isValid(TrustedSigner signer) {
        return signer.isValidAt(clock.instant());
    }

    public List<TrustedSigner> getAll() {
        return all;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
