package org.schulhof.portal.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Nobody presses two buttons at once: after the first that led to another page, others in the same request do nothing. */
public class FirstAction implements ActionListener {

    private final ActionListener wrapped;

    public FirstAction(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            wrapped.processAction(event);
        }
    }
}
