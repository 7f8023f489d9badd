package org.schulhof.kernel.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.schulhof.api.module.Module;

/** A real OSGi framework in place of the server's. Modules register their service by its hand, not by Declarative Services. */
public final class TestFramework extends PayaraFramework implements AutoCloseable {

    private final Framework framework;

    public TestFramework(Path cache) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.schulhof.api.module;version=0.1.0,jakarta.servlet;version=6.0.0");
        framework = new FrameworkFactory().newFramework(configuration);
        try {
            framework.start();
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void deploy(String name, Path jar) {
        try {
            find(name).ifPresent(TestFramework::uninstall);
            // A location of its own, since uploads are moved and replaced
            Path copy = Files.copy(
                    jar, Files.createTempFile("bundle", ".jar"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Bundle bundle = context().installBundle(copy.toUri().toString());
            bundle.start();
            register(bundle);
        } catch (BundleException e) {
            find(name).ifPresent(TestFramework::uninstall);
            throw new DeploymentRefusedException("deploy", e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(String name) {
        uninstall(find(name).orElseThrow());
    }

    @Override
    public void start(String name) {
        Bundle bundle = find(name).orElseThrow();
        try {
            bundle.start();
            register(bundle);
        } catch (BundleException e) {
            throw new DeploymentRefusedException("enable", e.getMessage(), e);
        }
    }

    @Override
    public void stop(String name) {
        try {
            find(name).orElseThrow().stop();
        } catch (BundleException e) {
            throw new DeploymentRefusedException("disable", e.getMessage(), e);
        }
    }

    public Optional<Bundle> find(String name) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    }

    private static void register(Bundle bundle) {
        String id = InstalledModule.idOf(bundle);
        bundle.getBundleContext().registerService(Module.class, new Named(id), new Hashtable<>());
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    private record Named(String id) implements Module {

        @Override
        public String icon() {
            return "box";
        }

        @Override
        public int hue() {
            return 0;
        }
    }
}
