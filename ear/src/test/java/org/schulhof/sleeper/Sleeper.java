package org.schulhof.sleeper;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;

@Component
public final class Sleeper implements Module {

    @Override
    public String id() {
        return "sleeper";
    }

    @Override
    public String icon() {
        return "moon";
    }

    @Override
    public int hue() {
        return 260;
    }
}
