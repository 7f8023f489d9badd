package org.schulhof.system;

import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one portal and one browser before the first system test, and ends them after the last. */
public final class RunningPortal implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(RunningPortal.class);
    private static final List<Class<?>> PROVIDED = List.of(Portal.class, Visitors.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PROVIDED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class ? portal(context) : visitors(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitors visitors = context.getStore(NAMESPACE).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            visitors.takePictures(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        } else {
            visitors.assertNothingWentWrongInTheBrowser();
        }
    }

    private static Portal portal(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Portal.class, type -> Portal.start(), Portal.class);
    }

    private static Visitors visitors(ExtensionContext context) {
        Portal portal = portal(context);
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Visitors.class, type -> new Visitors(chromium, portal), Visitors.class);
    }
}
