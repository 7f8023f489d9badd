package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what became of an action: at the head of the page, or at the field that was wrong. */
@Named("notices")
@RequestScoped
public class Notices {

    private final PortalTexts texts;

    @Inject
    public Notices(PortalTexts texts) {
        this.texts = texts;
    }

    /** What is to be told at the head of this page. Expression Language cannot ask Faces: it would make "" of null. */
    public List<FacesMessage> getOfPage() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }

    /**
     * It was done: says so on the page that comes next.
     *
     * @return the outcome that redirects there
     */
    public String after(String key, String nextPage, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(key, arguments), null));
        return nextPage + (nextPage.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /**
     * It was refused and changed nothing: says why on this page.
     *
     * @return the outcome that stays
     */
    public @Nullable String refuse(String key, Object... arguments) {
        return refuse(null, text(key, arguments));
    }

    /**
     * The same at a field.
     *
     * @param field the client id, for instance {@code form:name}
     */
    public @Nullable String refuseField(String field, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
            input.setValid(false);
        }
        return refuse(field, text(key, arguments));
    }

    private static @Nullable String refuse(@Nullable String clientId, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        return null;
    }

    private String text(String key, Object... arguments) {
        return arguments.length == 0 ? texts.get(key) : texts.with(key, arguments);
    }
}
