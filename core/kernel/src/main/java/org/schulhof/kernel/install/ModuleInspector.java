package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.schulhof.kernel.install.Finding.Kind;
import org.schulhof.kernel.install.Finding.Weight;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.PayaraFramework;

/** Checks what was uploaded, without running any of it. */
@ApplicationScoped
class ModuleInspector {

    /** Also the name of its file. */
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    private final PayaraFramework framework;
    private final ModuleRegistry registry;
    private final TrustedSigners signers;
    private final Clock clock;

    @Inject
    ModuleInspector(PayaraFramework framework, ModuleRegistry registry, TrustedSigners signers, Clock clock) {
        this.framework = framework;
        this.registry = registry;
        this.signers = signers;
        this.clock = clock;
    }

    Inspection inspect(Path file) {
        ModuleJar jar;
        Version version;
        List<Finding> rules;
        try {
            jar = ModuleJar.read(file);
        } catch (IOException | SecurityException e) {
            return refused(Kind.NOT_A_JAR);
        }
        try {
            version = jar.version();
            rules = new ManifestRules(jar).findings();
        } catch (IllegalArgumentException e) {
            return refused(Kind.NOT_A_BUNDLE);
        }
        if (!SYMBOLIC_NAME.matcher(jar.symbolicName()).matches()) {
            return refused(Kind.NOT_A_BUNDLE);
        }
        if (jar.moduleId().isEmpty() || !jar.hasModuleFolder()) {
            return refused(Kind.NOT_A_MODULE);
        }
        return new Inspection(jar.moduleId(), jar.symbolicName(), version.toString(), findings(jar, version, rules));
    }

    private List<Finding> findings(ModuleJar jar, Version version, List<Finding> rules) {
        List<Finding> findings = new ArrayList<>(rules);
        findings.addAll(compareWithInstalled(jar, version));
        findings.add(signature(jar));
        if (findings.stream().noneMatch(finding -> finding.kind().weight() == Weight.REFUSAL)) {
            new TrialBundle(jar).resolve(framework.context()).ifPresent(findings::add);
        }
        return findings;
    }

    private List<Finding> compareWithInstalled(ModuleJar jar, Version version) {
        Optional<InstalledModule> installed = registry.find(jar.moduleId());
        if (installed.isPresent() && !installed.get().symbolicName().equals(jar.symbolicName())) {
            return List.of(
                    Finding.of(Kind.ID_TAKEN, jar.moduleId(), installed.get().symbolicName()));
        }
        if (installed.isEmpty()) {
            return List.of(
                    isTaken(jar.symbolicName())
                            ? Finding.of(Kind.NAME_TAKEN, jar.symbolicName())
                            : Finding.of(Kind.NEW));
        }
        Version present = installed.get().version();
        int order = version.compareTo(present);
        return List.of(
                Finding.of(order > 0 ? Kind.NEWER : order == 0 ? Kind.SAME_VERSION : Kind.OLDER, present.toString()));
    }

    private boolean isTaken(String symbolicName) {
        return Arrays.stream(framework.context().getBundles())
                .map(Bundle::getSymbolicName)
                .anyMatch(symbolicName::equals);
    }

    private Finding signature(ModuleJar jar) {
        try {
            return new Signature(jar.file(), signers.certificates(), clock.instant()).check();
        } catch (IOException e) {
            return Finding.of(Kind.NOT_A_JAR);
        }
    }

    private static Inspection refused(Kind kind) {
        return new Inspection("", "", "", List.of(Finding.of(kind)));
    }
}
