package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.person.CurrentPerson;

/** What pages of modules tell their readers, each module in its own words. */
@ApplicationScoped
public class ModuleFeedback implements ServiceFactory<Feedback> {

    private final CurrentPerson reader;
    private final TextFilter filter;

    @Inject
    public ModuleFeedback(CurrentPerson reader, TextFilter filter) {
        this.reader = reader;
        this.filter = filter;
    }

    @Override
    public Feedback getService(Bundle bundle, ServiceRegistration<Feedback> registration) {
        return new InWordsOf(bundle, reader, filter);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Feedback> registration, Feedback service) {
        // Nothing is kept of it
    }

    private record InWordsOf(Bundle bundle, CurrentPerson reader, TextFilter filter) implements Feedback {

        @Override
        public void done(String key, Object... arguments) {
            say(null, FacesMessage.SEVERITY_INFO, key, arguments);
        }

        @Override
        public void refused(String key, Object... arguments) {
            say(null, FacesMessage.SEVERITY_ERROR, key, arguments);
        }

        @Override
        public void refusedAt(String field, String key, Object... arguments) {
            say(field, FacesMessage.SEVERITY_ERROR, key, arguments);
        }

        @Override
        public void refused(RefusedTextException refusal, Function<String, @Nullable String> input) {
            for (Finding finding : refusal.verdict().findings()) {
                tell(input.apply(finding.field()), FacesMessage.SEVERITY_ERROR, filter.explain(finding));
            }
        }

        private void say(@Nullable String field, Severity severity, String key, Object... arguments) {
            Texts texts = Texts.of(bundle.adapt(BundleWiring.class).getClassLoader(), reader);
            tell(field, severity, texts.get(key, arguments));
        }

        private static void tell(@Nullable String field, Severity severity, String text) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(field, new FacesMessage(severity, text, null));
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
    }
}
