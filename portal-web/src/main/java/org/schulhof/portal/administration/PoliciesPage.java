package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.policy.InvalidPolicyException;
import org.schulhof.kernel.policy.PolicyAdministration;
import org.schulhof.kernel.policy.PolicyRow;
import org.schulhof.portal.frame.Notices;

/** Everything that the school decides, on one page. */
@Named
@RequestScoped
public class PoliciesPage {

    private final PolicyAdministration policies;
    private final ModuleTitles titles;
    private final Notices notices;

    private List<PolicyRow> rows = List.of();
    private final Map<PolicySection, PolicyRow> firstOfSection = new EnumMap<>(PolicySection.class);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Boolean> switches = new LinkedHashMap<>();
    private final Map<String, List<String>> selections = new LinkedHashMap<>();

    @Inject
    public PoliciesPage(PolicyAdministration policies, ModuleTitles titles, Notices notices) {
        this.policies = policies;
        this.titles = titles;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        rows = policies.list().stream()
                .sorted(Comparator.comparing(row -> PolicySection.of(row.policy())))
                .toList();
        for (PolicyRow row : rows) {
            String name = row.policy().name();
            firstOfSection.putIfAbsent(PolicySection.of(row.policy()), row);
            switch (kind(row)) {
                case "switch" -> switches.put(name, Boolean.valueOf(row.value()));
                case "several" ->
                    selections.put(
                            name,
                            row.value().isEmpty()
                                    ? List.of()
                                    : List.of(row.value().split(",")));
                default -> values.put(name, row.value());
            }
        }
    }

    public @Nullable String save() {
        Map<String, String> chosen = new LinkedHashMap<>(values);
        switches.forEach((name, on) -> chosen.put(name, String.valueOf(on)));
        selections.forEach((name, options) -> chosen.put(name, String.join(",", options)));
        try {
            policies.change(chosen);
            return notices.after("policies.saved", "/administration/policies/index.xhtml");
        } catch (InvalidPolicyException e) {
            Policy.Range range = (Policy.Range) e.policy().values();
            return notices.refuse("policies.range", title(e.policy()), range.min(), range.max());
        }
    }

    public List<PolicyRow> getRows() {
        return rows;
    }

    /** Whether the heading of its section stands above it. */
    public boolean isFirstOfSection(PolicyRow row) {
        return firstOfSection.containsValue(row);
    }

    public String section(PolicyRow row) {
        return PolicySection.of(row.policy()).name();
    }

    /** Which input the policy needs. */
    public String kind(PolicyRow row) {
        if (row.policy().isYesNo()) {
            return "switch";
        }
        Policy.Values accepted = row.policy().values();
        return accepted instanceof Policy.Range ? "number" : accepted instanceof Policy.Several ? "several" : "choice";
    }

    public List<String> options(PolicyRow row) {
        return switch (kind(row)) {
            case "choice" -> ((Policy.Choice) row.policy().values()).options();
            case "several" -> ((Policy.Several) row.policy().values()).options();
            default -> List.of();
        };
    }

    public String title(Policy policy) {
        return titles.declared("policy." + policy.name(), policy.name());
    }

    /** What it does. */
    public String about(Policy policy) {
        return titles.declared("policy." + policy.name() + ".about", policy.name());
    }

    public String option(Policy policy, String option) {
        return titles.declared("policy." + policy.name() + "." + option, option);
    }

    /** What holds until the school decides otherwise, in words. */
    public String standard(PolicyRow row) {
        String standard = row.policy().standard();
        return switch (kind(row)) {
            case "number" -> standard;
            case "several" ->
                standard.isEmpty()
                        ? titles.declared("policies.standard.none", "–")
                        : String.join(
                                ", ",
                                List.of(standard.split(",")).stream()
                                        .map(option -> option(row.policy(), option))
                                        .toList());
            default -> option(row.policy(), standard);
        };
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Map<String, Boolean> getSwitches() {
        return switches;
    }

    public Map<String, List<String>> getSelections() {
        return selections;
    }
}
