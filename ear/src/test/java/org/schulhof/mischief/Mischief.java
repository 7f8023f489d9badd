package org.schulhof.mischief;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;

@Component
public final class Mischief implements Module {

    @Override
    public String id() {
        return "mischief";
    }

    @Override
    public String icon() {
        return "box";
    }

    @Override
    public int hue() {
        return 330;
    }
}
