package org.schulhof.kernel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.ModuleCatalog;

/** Shows and changes what the school has decided. Every change is audited. */
@ApplicationScoped
public class PolicyAdministration {

    private final SchoolPolicies policies;
    private final ModuleCatalog catalog;
    private final Access access;
    private final Audit audit;

    @Inject
    public PolicyAdministration(SchoolPolicies policies, ModuleCatalog catalog, Access access, Audit audit) {
        this.policies = policies;
        this.catalog = catalog;
        this.access = access;
        this.audit = audit;
    }

    /** The core's, then those of the modules that run, by name. */
    public List<PolicyRow> list() {
        access.requireRight(CoreRight.POLICIES_EDIT.rightName());
        return declared()
                .map(policy -> new PolicyRow(policy, policies.value(policy)))
                .toList();
    }

    /**
     * Changes those that differ, all or none.
     *
     * @param values by name
     * @throws UnknownPolicyException if nobody who runs declares one
     * @throws InvalidPolicyException if one does not accept its value; nothing changed
     */
    @Transactional
    public void change(Map<String, String> values) {
        access.requireRight(CoreRight.POLICIES_EDIT.rightName());
        Map<String, Policy> declared = declared().collect(Collectors.toMap(Policy::name, policy -> policy));
        values.forEach((name, value) -> {
            Policy policy = Optional.ofNullable(declared.get(name)).orElseThrow(() -> new UnknownPolicyException(name));
            if (!policy.values().accepts(value)) {
                throw new InvalidPolicyException(policy);
            }
        });
        values.forEach((name, value) -> change(declared.get(name), value));
    }

    private void change(Policy policy, String value) {
        String before = policies.value(policy);
        if (!before.equals(value)) {
            policies.set(policy, value);
            audit.record("policy.change", policy.name(), before, value);
        }
    }

    private Stream<Policy> declared() {
        return Stream.concat(
                CorePolicy.all().stream(), catalog.policies().stream().sorted(Comparator.comparing(Policy::name)));
    }
}
