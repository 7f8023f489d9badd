package org.schulhof.chalk;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;

@Component
public final class Chalk implements Module {

    static final String ID = "chalk";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "pencil";
    }

    @Override
    public int hue() {
        return 120;
    }
}
