package org.schulhof.ledger;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;

@Component
public final class Ledger implements Module {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public String icon() {
        return "book";
    }

    @Override
    public int hue() {
        return 30;
    }
}
