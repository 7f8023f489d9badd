package org.schulhof.confidant;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.module.Module;

@Component
public final class Confidant implements Module {

    @Override
    public String id() {
        return "confidant";
    }

    @Override
    public String icon() {
        return "message-square";
    }

    @Override
    public int hue() {
        return 200;
    }

    @Override
    public Set<Consent> consents() {
        return Set.of(Consent.EVALUATION);
    }
}
