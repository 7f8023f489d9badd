package org.schulhof.portal.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Takes a form only from the page that it is sent to: the state of a page says which it is, and its nonce is asked for
 * before anything is done. Faces would put the state of any page of the session into any other.
 */
public class FormOrigin implements PhaseListener, SystemEventListener {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = FormOrigin.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // nothing is known yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot page = faces.getViewRoot();
        if (!faces.isPostback() || page == null || faces.getResponseComplete()) {
            return;
        }
        if (!page.getViewId().equals(page.getAttributes().get(PAGE))) {
            throw new ViewExpiredException("The state is of another page", page.getViewId());
        }
        PrimeFacesContext.getCspState(faces).getNonce();
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Once the page is built: what is there before is not kept in its state. */
    @Override
    public void processEvent(SystemEvent beforeRendering) {
        UIViewRoot page = (UIViewRoot) beforeRendering.getSource();
        page.getAttributes().put(PAGE, page.getViewId());
    }
}
