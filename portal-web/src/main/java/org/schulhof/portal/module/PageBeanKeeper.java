package org.schulhof.portal.module;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Keeps what page beans hold once a request has gone well. One that failed leaves the view as it was. */
public class PageBeanKeeper implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        boolean last = event.getPhaseId() == PhaseId.RENDER_RESPONSE || faces.getResponseComplete();
        if (last && faces.getViewRoot() != null && !hasFailed(faces)) {
            PageBeans.present(faces).ifPresent(PageBeans::keep);
        }
    }

    private static boolean hasFailed(FacesContext faces) {
        return faces.getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator()
                .hasNext();
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Beans are made when the page names them.
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }
}
