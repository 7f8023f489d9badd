package org.schulhof.system;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one portal and one browser before the first system test, and ends them after the last. With {@code
 * -Dschulhof.data=DIR} the tests use the portal that already runs there.
 */
public final class RunningPortal implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(RunningPortal.class);
    private static final List<Class<?>> PROVIDED =
            List.of(Checkout.class, Portal.class, NewSchool.class, Visitors.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PROVIDED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return provide(parameter.getParameter().getType(), context);
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
            visitors.assertNothingWentWrong();
        }
    }

    private static Object provide(Class<?> type, ExtensionContext context) {
        if (type == Checkout.class) {
            return checkout(context);
        }
        if (type == NewSchool.class) {
            return forTheWholeRun(
                    context, NewSchool.class, () -> NewSchool.begin(checkout(context), FreePorts.first()));
        }
        return type == Portal.class ? portal(context) : visitors(context);
    }

    private static Checkout checkout(ExtensionContext context) {
        return forTheWholeRun(context, Checkout.class, Checkout::find);
    }

    private static Portal portal(ExtensionContext context) {
        return forTheWholeRun(context, Portal.class, () -> {
            Path running = Path.of(System.getProperty("schulhof.data", ""));
            return running.toString().isEmpty() ? start(context) : Portal.runningIn(running);
        });
    }

    private static Portal start(ExtensionContext context) {
        Checkout checkout = checkout(context);
        return Portal.start(
                checkout,
                checkout.data(),
                "--port",
                Integer.toString(FreePorts.first()),
                "--trusted-proxies",
                Portal.PROXY);
    }

    private static Visitors visitors(ExtensionContext context) {
        Chromium chromium = forTheWholeRun(context, Chromium.class, Chromium::launch);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Visitors.class, type -> new Visitors(chromium, () -> portal(context)), Visitors.class);
    }

    private static <T> T forTheWholeRun(ExtensionContext context, Class<T> type, Supplier<T> maker) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(type, key -> maker.get(), type);
    }
}
