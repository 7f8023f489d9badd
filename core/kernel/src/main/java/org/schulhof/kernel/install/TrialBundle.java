package org.schulhof.kernel.install;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.schulhof.kernel.install.Finding.Kind;

/**
 * Tries on the real framework whether a jar resolves: a bundle of another name that has nothing but the jar's
 * requirements is installed, resolved and thrown away. None of the jar's classes gets there.
 */
final class TrialBundle {

    private static final List<String> REQUIREMENTS =
            List.of(Constants.IMPORT_PACKAGE, Constants.REQUIRE_CAPABILITY, "Bundle-RequiredExecutionEnvironment");
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
    private static final Pattern MISSING =
            Pattern.compile("missing requirement \\[.*?\\)] (.*?)(?: Unresolved requirements|$)", Pattern.DOTALL);
    private static final String NO_SUCH_CLASS = "none";

    private final ModuleJar jar;

    TrialBundle(ModuleJar jar) {
        this.jar = jar;
    }

    /** What is missing, if it does not resolve. */
    Optional<Finding> resolve(BundleContext context) {
        try {
            Bundle bundle = context.installBundle("schulhof-trial:" + UUID.randomUUID(), content());
            try {
                return whyUnresolved(bundle, context);
            } finally {
                bundle.uninstall();
            }
        } catch (BundleException unreadable) {
            return Optional.of(Finding.of(Kind.NOT_A_BUNDLE, unreadable.getMessage()));
        }
    }

    private static Optional<Finding> whyUnresolved(Bundle bundle, BundleContext context) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.resolveBundles(List.of(bundle))) {
            return Optional.empty();
        }
        // Only loading a class tells why
        try {
            bundle.loadClass(NO_SUCH_CLASS);
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            String reason = String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            Matcher missing = PACKAGE.matcher(reason);
            return Optional.of(
                    missing.find()
                            ? Finding.of(Kind.PACKAGE_MISSING, missing.group(1))
                            : Finding.of(Kind.CAPABILITY_MISSING, requirement(reason)));
        }
    }

    private static String requirement(String reason) {
        Matcher missing = MISSING.matcher(reason);
        return missing.find() ? missing.group(1).strip() : reason;
    }

    private ByteArrayInputStream content() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, jar.symbolicName() + ".trial");
        REQUIREMENTS.forEach(name -> jar.header(name).ifPresent(value -> attributes.putValue(name, value)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
