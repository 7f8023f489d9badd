package org.schulhof.portal.setup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.boot.Setup;
import org.schulhof.kernel.boot.Setup.Link;
import org.schulhof.kernel.boot.Setup.NewPortal;
import org.schulhof.kernel.boot.SetupClosedException;
import org.schulhof.kernel.credential.WeakPasswordException;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.PersonDetails.Field;
import org.schulhof.portal.frame.Notices;

/** Asks for what an empty portal needs: the school's name, its mail domain and the first administrator. */
@Named("setupPage")
@RequestScoped
public class SetupPage {

    private final Setup setup;
    private final HttpServletRequest request;
    private final Notices notices;

    private String token = "";
    private String schoolName = "";
    private String mailDomain = "";
    private String firstName = "";
    private String lastName = "";
    private String password = "";

    @Inject
    public SetupPage(Setup setup, HttpServletRequest request, Notices notices) {
        this.setup = setup;
        this.request = request;
        this.notices = notices;
    }

    @PostConstruct
    void readToken() {
        String given = request.getParameter("token");
        token = given == null ? "" : given;
    }

    public Link getLink() throws IOException {
        return setup.link(token);
    }

    public @Nullable String complete() throws IOException {
        NewPortal portal = new NewPortal(
                schoolName.strip(),
                mailDomain.strip().toLowerCase(Locale.ROOT),
                firstName.strip(),
                lastName.strip(),
                password);
        try {
            return notices.after("setup.done", "/signin.xhtml", setup.complete(token, portal));
        } catch (FlawedDetailsException e) {
            e.flaws()
                    .forEach(flaw -> notices.refuseField(
                            flaw.field() == Field.FIRST_NAME ? "form:first" : "form:last",
                            "person.flaw." + flaw.fault()));
            return null;
        } catch (WeakPasswordException e) {
            e.flaws().stream().sorted().forEach(flaw -> notices.refuseField("form:password", "password." + flaw));
            return null;
        } catch (SetupClosedException e) {
            return notices.refuse("setup." + e.link());
        }
    }

    public String getToken() {
        return token;
    }

    public String getSchoolName() {
        return schoolName;
    }

    public void setSchoolName(String schoolName) {
        this.schoolName = schoolName;
    }

    public String getMailDomain() {
        return mailDomain;
    }

    public void setMailDomain(String mailDomain) {
        this.mailDomain = mailDomain;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
