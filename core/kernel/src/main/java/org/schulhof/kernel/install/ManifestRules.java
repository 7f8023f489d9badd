package org.schulhof.kernel.install;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;
import org.schulhof.kernel.install.Finding.Kind;

/**
 * What the manifest of a module may say: import the API, Jakarta, the JDK's public packages, and what Declarative
 * Services and woven entities need; export nothing, and attach to nothing.
 */
final class ManifestRules {

    private static final Pattern ID = Pattern.compile("[a-z]{2,30}");

    private static final List<Pattern> IMPORTS = Stream.of(
                    "org\\.schulhof\\.api(\\..*)?",
                    "jakarta\\..*",
                    "java\\..*",
                    "javax\\..*",
                    "org\\.w3c\\.dom(\\..*)?",
                    "org\\.xml\\.sax(\\..*)?",
                    "org\\.jspecify\\.annotations",
                    "org\\.osgi\\.annotation\\..*",
                    "org\\.osgi\\.service\\.(component|event|metatype)(\\..*)?",
                    "org\\.eclipse\\.persistence\\..*")
            .map(Pattern::compile)
            .toList();

    private static final List<String> FORBIDDEN_HEADERS = List.of(
            Constants.FRAGMENT_HOST,
            Constants.REQUIRE_BUNDLE,
            Constants.EXPORT_PACKAGE,
            Constants.BUNDLE_NATIVECODE,
            Constants.BUNDLE_ACTIVATOR,
            Constants.EXTENSION_BUNDLE_ACTIVATOR);

    private static final String WOVEN = "org.eclipse.persistence.*";

    private final ModuleJar jar;

    ManifestRules(ModuleJar jar) {
        this.jar = jar;
    }

    /** @throws IllegalArgumentException if a header can't be read */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!ID.matcher(jar.moduleId()).matches()) {
            findings.add(Finding.of(Kind.ID_INVALID, jar.moduleId()));
        }
        FORBIDDEN_HEADERS.stream()
                .filter(header -> jar.header(header).isPresent())
                .map(header -> Finding.of(Kind.HEADER_FORBIDDEN, header))
                .forEach(findings::add);
        List<String> imports = forbiddenImports();
        if (!imports.isEmpty()) {
            findings.add(new Finding(Kind.IMPORT_FORBIDDEN, imports));
        }
        return findings;
    }

    private List<String> forbiddenImports() {
        Stream<String> fixed = names(Constants.IMPORT_PACKAGE).filter(name -> !isAllowed(name));
        Stream<String> dynamic = names(Constants.DYNAMICIMPORT_PACKAGE).filter(name -> !name.equals(WOVEN));
        return Stream.concat(fixed, dynamic).distinct().sorted().toList();
    }

    private static boolean isAllowed(String name) {
        return IMPORTS.stream().anyMatch(allowed -> allowed.matcher(name).matches());
    }

    private Stream<String> names(String header) {
        return jar.header(header).map(Parser::parseHeader).stream()
                .flatMap(Arrays::stream)
                .map(Clause::getName);
    }
}
