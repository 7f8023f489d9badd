package org.schulhof.portal.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.secondfactor.OwnSecondFactor;
import org.schulhof.kernel.secondfactor.OwnSecondFactor.Enrolment;
import org.schulhof.kernel.secondfactor.WrongCodeException;
import org.schulhof.portal.frame.Notices;

/** The reader's second factor: set up, new recovery codes, given up. */
@Named("secondFactorPage")
@RequestScoped
public class SecondFactorPage {

    private final OwnSecondFactor factor;
    private final Notices notices;

    private String code = "";
    private @Nullable Enrolment enrolment;
    private List<String> recoveryCodes = List.of();
    private boolean setUp;

    @Inject
    public SecondFactorPage(OwnSecondFactor factor, Notices notices) {
        this.factor = factor;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        setUp = factor.isSetUp();
        enrolment = setUp ? null : factor.enrol();
    }

    /** Stays on the page: it is the only time that the recovery codes are shown. */
    public @Nullable String confirm() {
        return tryCode(own -> own.confirm(code));
    }

    public @Nullable String renew() {
        return tryCode(own -> own.renew(code));
    }

    public @Nullable String giveUp() {
        try {
            factor.giveUp(code);
            return notices.after("secondFactor.givenUp", "/settings.xhtml");
        } catch (WrongCodeException e) {
            return notices.refuseField("form:code", "signin.code.wrong");
        }
    }

    private @Nullable String tryCode(Function<OwnSecondFactor, List<String>> change) {
        try {
            recoveryCodes = change.apply(factor);
            setUp = true;
            enrolment = null;
            code = "";
            return null;
        } catch (WrongCodeException e) {
            return notices.refuseField("form:code", "signin.code.wrong");
        }
    }

    public boolean isSetUp() {
        return setUp;
    }

    public boolean isDemanded() {
        return factor.isDemanded();
    }

    /** For typing into an app, in groups of four; empty once it is set up. */
    public String getSecret() {
        return enrolment == null ? "" : enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The QR code for an app as the path of a picture of as many units as {@link #getSize}. */
    public String getPath() {
        QrCode picture = picture();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public int getSize() {
        return picture().size;
    }

    private QrCode picture() {
        return QrCode.encodeText(enrolment == null ? "" : enrolment.address(), QrCode.Ecc.MEDIUM);
    }

    /** Just made; empty otherwise. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
