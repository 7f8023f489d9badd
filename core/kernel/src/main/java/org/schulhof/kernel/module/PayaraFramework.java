package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.glassfish.embeddable.CommandResult;
import org.glassfish.embeddable.CommandRunner;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.schulhof.api.module.Module;

/**
 * The way from the EAR into Payara's own OSGi framework, and to its deployer. All that depends on this server is here.
 * Bundles are deployed, not installed: what is only installed is lost with the framework's cache.
 */
@ApplicationScoped
public class PayaraFramework {

    /** Modules start after the API bundle and before the EAR. A forced deployment forgets it, so it is always given. */
    private static final String DEPLOYMENT_ORDER = "50";

    /** The system bundle's context: it lives as long as the server and belongs to no bundle that may be updated. */
    public BundleContext context() {
        Bundle api = FrameworkUtil.getBundle(Module.class);
        if (api == null || api.getBundleContext() == null) {
            throw new IllegalStateException(
                    "The API bundle is not started; deploy it before the EAR: asadmin deploy --type osgi");
        }
        return api.getBundleContext()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .getBundleContext();
    }

    /**
     * Installs or updates a bundle and starts it.
     *
     * @throws DeploymentRefusedException with the server's reason; nothing is left behind
     */
    public void deploy(String name, Path jar) {
        run(
                "deploy",
                "--type",
                "osgi",
                "--name",
                name,
                "--force=true",
                "--enabled=true",
                "--deploymentorder",
                DEPLOYMENT_ORDER,
                jar.toString());
    }

    public void undeploy(String name) {
        run("undeploy", name);
    }

    public void start(String name) {
        run("enable", name);
    }

    public void stop(String name) {
        run("disable", name);
    }

    private void run(String command, String... arguments) {
        ServiceReference<GlassFish> reference = Optional.ofNullable(context().getServiceReference(GlassFish.class))
                .orElseThrow(() -> new IllegalStateException("Payara does not offer its command runner"));
        try {
            CommandRunner runner = context().getService(reference).getCommandRunner();
            CommandResult result = runner.run(command, arguments);
            if (result.getExitStatus() == CommandResult.ExitStatus.FAILURE) {
                throw new DeploymentRefusedException(command, result.getOutput(), result.getFailureCause());
            }
        } catch (GlassFishException e) {
            throw new DeploymentRefusedException(command, e.getMessage(), e);
        } finally {
            context().ungetService(reference);
        }
    }
}
