package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.Verdict;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.filter.match.FilterRules;
import org.schulhof.kernel.filter.match.TextCheck;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.text.Texts;

/** Holds texts against the school's lists, and tells people what was refused. */
@ApplicationScoped
@ModuleService
public class SchoolFilter implements TextFilter {

    private final CurrentRules rules;
    private final Identity identity;
    private final Texts texts;

    @Inject
    public SchoolFilter(CurrentRules rules, Identity identity, Texts texts) {
        this.rules = rules;
        this.identity = identity;
        this.texts = texts;
    }

    @Override
    public Verdict check(List<WrittenText> written) {
        FilterRules now = rules.get();
        List<Finding> findings = new ArrayList<>();
        written.forEach(text -> findings.addAll(TextCheck.of(text, now)));
        return findings.isEmpty() ? Verdict.ALLOWED : new Verdict(findings);
    }

    @Override
    public String explain(Finding finding) {
        boolean adult = !identity.isPresent() || identity.get().isAdult();
        return explain(finding, identity.locale(), adult);
    }

    @Override
    public String explain(Finding finding, Locale locale) {
        return explain(finding, locale, true);
    }

    String explain(Finding finding, Locale locale, boolean adult) {
        String key = "filter." + finding.reason() + (adult ? ".sie" : ".du");
        return texts.get(locale, key, finding.excerpt(), finding.entry());
    }
}
