package org.schulhof.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.schulhof.portal.frame.PortalTexts;

/** Tells at the head of the page what became of an action. */
@RequestScoped
public class Notices {

    private final PortalTexts texts;

    @Inject
    public Notices(PortalTexts texts) {
        this.texts = texts;
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
    public String refuse(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text(key, arguments), null));
        faces.validationFailed();
        return null;
    }

    private String text(String key, Object... arguments) {
        return arguments.length == 0 ? texts.get(key) : texts.with(key, arguments);
    }
}
