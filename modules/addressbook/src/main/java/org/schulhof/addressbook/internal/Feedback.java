package org.schulhof.addressbook.internal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;

/** Tells the reader of a page what became of what they did, on this page or the one it leads to. */
@Component(service = Feedback.class)
public final class Feedback {

    private final CurrentPerson currentPerson;
    private final TextFilter filter;

    @Activate
    public Feedback(@Reference CurrentPerson currentPerson, @Reference TextFilter filter) {
        this.currentPerson = currentPerson;
        this.filter = filter;
    }

    public void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, key, arguments);
    }

    public void refused(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** @param field client id of the input to mend */
    public void refusedAt(String field, String key, Object... arguments) {
        add(field, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /**
     * The school does not want what was written.
     *
     * @param input the client id of the input of a field, null to say it at the head of the page
     */
    public void refused(RefusedTextException refusal, Function<String, @Nullable String> input) {
        for (Finding finding : refusal.verdict().findings()) {
            tell(input.apply(finding.field()), FacesMessage.SEVERITY_ERROR, filter.explain(finding));
        }
    }

    private void add(@Nullable String field, Severity severity, String key, Object... arguments) {
        tell(field, severity, Texts.of(AddressBook.class, currentPerson).get(key, arguments));
    }

    private static void tell(@Nullable String field, Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(severity, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
