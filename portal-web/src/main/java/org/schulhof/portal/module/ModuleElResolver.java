package org.schulhof.portal.module;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.Reader;
import org.schulhof.portal.frame.Wording;

/**
 * Gives pages of a module its page beans and its texts; the names hold in pages of that module only. What is inside of
 * them is resolved by a resolver of the module's own: the common one remembers classes, and with them class loaders.
 */
public class ModuleElResolver extends ELResolver {

    private static final String TEXTS = "text";

    @Inject
    private ModuleRegistry registry;

    @Inject
    private Reader reader;

    @Inject
    private Access access;

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            ELResolver own = resolverOf(base);
            return own == null ? null : own.getValue(context, base, property);
        }
        Optional<Object> value = find(context, property);
        value.ifPresent(found -> context.setPropertyResolved(null, property));
        return value.orElse(null);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        ELResolver own = base == null ? null : resolverOf(base);
        return own == null ? null : own.invoke(context, base, method, types, arguments);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            ELResolver own = resolverOf(base);
            return own == null ? null : own.getType(context, base, property);
        }
        find(context, property).ifPresent(found -> context.setPropertyResolved(null, property));
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (base != null) {
            ELResolver own = resolverOf(base);
            if (own != null) {
                own.setValue(context, base, property, value);
            }
        } else if (find(context, property).isPresent()) {
            throw new PropertyNotWritableException(property + " of a module's page");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            ELResolver own = resolverOf(base);
            return own != null && own.isReadOnly(context, base, property);
        }
        boolean ours = find(context, property).isPresent();
        if (ours) {
            context.setPropertyResolved(null, property);
        }
        return ours;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private @Nullable ELResolver resolverOf(Object base) {
        return ModuleClasses.bundleOf(base.getClass())
                .flatMap(registry::of)
                .map(module -> module.companion(BeanELResolver.class, BeanELResolver::new))
                .orElse(null);
    }

    private Optional<Object> find(ELContext context, Object property) {
        if (!(property instanceof String name)) {
            return Optional.empty();
        }
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        return PageAddress.ofView(faces)
                .flatMap(address -> registry.find(address.module()))
                .flatMap(module -> TEXTS.equals(name) ? Optional.of(textsOf(module)) : bean(faces, module, name));
    }

    private Optional<Object> bean(FacesContext faces, InstalledModule module, String name) {
        PageBeans beans = PageBeans.of(faces, module);
        if (!ModuleGate.hasLetIn(faces, module.id()) && beans.knows(name)) {
            access.require(module.id());
        }
        return beans.find(name);
    }

    private Wording textsOf(InstalledModule module) {
        return new Wording(module.texts(reader.getLocale()), reader.getLocale(), reader.getAddress());
    }
}
