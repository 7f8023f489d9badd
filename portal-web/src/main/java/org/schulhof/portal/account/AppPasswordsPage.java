package org.schulhof.portal.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.apppassword.AppPassword;
import org.schulhof.kernel.apppassword.FlawedDeviceNameException;
import org.schulhof.kernel.apppassword.OwnAppPasswords;
import org.schulhof.kernel.apppassword.TooManyAppPasswordsException;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.PortalAddress;

/** The reader's app passwords (R6). */
@Named
@RequestScoped
public class AppPasswordsPage {

    private final OwnAppPasswords passwords;
    private final Notices notices;
    private final PortalAddress portalAddress;

    private List<AppPassword> all = List.of();
    private String name = "";
    private String made = "";

    @Inject
    public AppPasswordsPage(OwnAppPasswords passwords, Notices notices, PortalAddress portalAddress) {
        this.passwords = passwords;
        this.notices = notices;
        this.portalAddress = portalAddress;
    }

    @PostConstruct
    void load() {
        all = passwords.list();
    }

    /** Stays on the page: it is the only time that the password is shown. */
    public @Nullable String make() {
        try {
            made = passwords.make(name).text();
            load();
            name = "";
            return null;
        } catch (FlawedDeviceNameException e) {
            return notices.refuseField("form:name", "appPasswords.flaw." + e.flaw());
        } catch (TooManyAppPasswordsException e) {
            return notices.refuse("appPasswords.tooMany");
        }
    }

    public String withdraw(AppPassword password) {
        passwords.withdraw(password.id());
        return notices.after("appPasswords.withdrawn", "/app-passwords.xhtml", password.name());
    }

    public int getNameLength() {
        return OwnAppPasswords.NAME_LENGTH;
    }

    public List<AppPassword> getAll() {
        return all;
    }

    /** What a phone or a computer asks for beside account and password. */
    public String getAddress() {
        return portalAddress.getUrl();
    }

    /** Just made; empty otherwise. */
    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
