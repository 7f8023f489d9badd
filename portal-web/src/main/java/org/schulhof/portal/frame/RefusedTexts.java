package org.schulhof.portal.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;

/** Says at its input what the school's filters refuse of what was typed there; the page is shown again as it was sent. */
final class RefusedTexts {

    private final FacesContext faces;

    RefusedTexts(FacesContext faces) {
        this.faces = faces;
    }

    void tell(RefusedTextException refusal) {
        TextFilter filter = CDI.current().select(TextFilter.class).get();
        for (Finding finding : refusal.verdict().findings()) {
            faces.addMessage(
                    clientId(finding.field()),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, filter.explain(finding), null));
        }
        faces.validationFailed();
    }

    /** Null, which is the head of the page, if the form that was sent has no such input. */
    private @Nullable String clientId(String field) {
        if (field.indexOf(':') >= 0) {
            return field;
        }
        InputOfForm input = new InputOfForm(field);
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), input::visit);
        return input.clientId;
    }

    private static final class InputOfForm {

        private final String id;
        private @Nullable String clientId;

        private InputOfForm(String id) {
            this.id = id;
        }

        private VisitResult visit(VisitContext context, UIComponent component) {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                clientId = component.getClientId(context.getFacesContext());
                if (component instanceof UIInput input) {
                    input.setValid(false);
                }
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        }
    }
}
