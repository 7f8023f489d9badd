package org.schulhof.homework.internal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.homework.HomeworkModule;

/** Tells the reader of a page what became of what they did, on this page or the one it leads to. */
@Component(service = Feedback.class)
public final class Feedback {

    private final CurrentPerson currentPerson;

    @Activate
    public Feedback(@Reference CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
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

    private void add(@Nullable String field, Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = Texts.of(HomeworkModule.class, currentPerson).get(key, arguments);
        faces.addMessage(field, new FacesMessage(severity, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
