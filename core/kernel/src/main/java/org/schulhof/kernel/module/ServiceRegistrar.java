package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.schulhof.kernel.ModuleService;

/** Offers the kernel's beans to modules: each {@link ModuleService} as an OSGi service, and the school's clock. */
@ApplicationScoped
class ServiceRegistrar {

    private static final String API = "org.schulhof.api.";

    private final BeanManager beanManager;
    private final Clock clock;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Inject
    ServiceRegistrar(BeanManager beanManager, Clock clock) {
        this.beanManager = beanManager;
        this.clock = clock;
    }

    void register(BundleContext context) {
        registrations.add(context.registerService(Clock.class, clock, new Hashtable<>()));
        beanManager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(ModuleService.class))
                .forEach(bean -> registrations.add(register(bean, context)));
    }

    void unregister() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }

    private ServiceRegistration<?> register(Bean<?> bean, BundleContext context) {
        String[] interfaces = bean.getTypes().stream()
                .map(Type::getTypeName)
                .filter(name -> name.startsWith(API))
                .toArray(String[]::new);
        Object reference =
                beanManager.getReference(bean, bean.getBeanClass(), beanManager.createCreationalContext(bean));
        return context.registerService(interfaces, reference, new Hashtable<>());
    }
}
