package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.person.CurrentPerson;

/** What pages of modules tell their readers, each module in its own words. */
@ApplicationScoped
public class ModuleFeedback implements ServiceFactory<Feedback> {

    private final CurrentPerson reader;

    @Inject
    public ModuleFeedback(CurrentPerson reader) {
        this.reader = reader;
    }

    @Override
    public Feedback getService(Bundle bundle, ServiceRegistration<Feedback> registration) {
        return new InWordsOf(bundle, reader);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Feedback> registration, Feedback service) {
        // Nothing is kept of it
    }

    private record InWordsOf(Bundle bundle, CurrentPerson reader) implements Feedback {

        @Override
        public void done(String key, Object... arguments) {
            tell(null, FacesMessage.SEVERITY_INFO, key, arguments);
        }

        @Override
        public void refused(String key, Object... arguments) {
            tell(null, FacesMessage.SEVERITY_ERROR, key, arguments);
        }

        @Override
        public void refusedAt(String field, String key, Object... arguments) {
            tell(field, FacesMessage.SEVERITY_ERROR, key, arguments);
        }

        private void tell(@Nullable String field, Severity severity, String key, Object... arguments) {
            Texts texts = Texts.of(bundle.adapt(BundleWiring.class).getClassLoader(), reader);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(field, new FacesMessage(severity, texts.get(key, arguments), null));
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
    }
}
