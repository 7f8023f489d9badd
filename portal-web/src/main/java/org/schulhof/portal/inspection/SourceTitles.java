package org.schulhof.portal.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.schulhof.kernel.inspection.Look;
import org.schulhof.kernel.inspection.Source;
import org.schulhof.portal.administration.ModuleTitles;
import org.schulhof.portal.frame.PortalTexts;

/** What can be looked into, in the reader's words. */
@Named("sourceTitles")
@RequestScoped
public class SourceTitles {

    private final ModuleTitles modules;
    private final PortalTexts texts;

    @Inject
    public SourceTitles(ModuleTitles modules, PortalTexts texts) {
        this.modules = modules;
        this.texts = texts;
    }

    public String of(Source source) {
        return source.isLog() ? texts.get("case.log." + source.name()) : modules.of(source.name());
    }

    /** The same of what a look was into. */
    public String of(Look look) {
        return look.source().equals(Look.EVIDENCE) ? texts.get("case.evidence") : of(Source.of(look.source()));
    }
}
