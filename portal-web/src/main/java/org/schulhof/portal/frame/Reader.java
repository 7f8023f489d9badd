package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.NotSignedInException;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.person.Account;

/** Who reads the page: somebody who signed in, or nobody yet. */
@Named("reader")
@RequestScoped
public class Reader {

    private final CurrentPerson currentPerson;
    private @Nullable Person person;
    private boolean known;

    @Inject
    public Reader(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    public @Nullable Person getPerson() {
        if (!known) {
            person = find();
            known = true;
        }
        return person;
    }

    private @Nullable Person find() {
        try {
            return currentPerson.get();
        } catch (NotSignedInException nobody) {
            return null;
        }
    }

    /** The account of who signed in, as it was read for this request. */
    Optional<Account> account() {
        Object account = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(Account.class.getName());
        return Optional.ofNullable((Account) account);
    }

    public boolean isSignedIn() {
        return getPerson() != null;
    }

    /** From the person's settings, else from the browser, else German. */
    public Locale getLocale() {
        if (isSignedIn()) {
            return currentPerson.locale();
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getViewHandler().calculateLocale(faces);
    }

    public Wording.Address getAddress() {
        Person reader = getPerson();
        return reader == null || reader.isAdult() ? Wording.Address.SIE : Wording.Address.DU;
    }
}
