package org.schulhof.portal.module;

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

/** Gives pages of a module its page beans and its texts; the names hold in pages of that module only. */
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
        Optional<Object> value = resolve(context, base, property);
        value.ifPresent(found -> context.setPropertyResolved(base, property));
        return value.orElse(null);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        Optional<Object> value = resolve(context, base, property);
        value.ifPresent(found -> context.setPropertyResolved(base, property));
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (resolve(context, base, property).isPresent()) {
            throw new PropertyNotWritableException(property + " of a module's page");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        boolean ours = resolve(context, base, property).isPresent();
        if (ours) {
            context.setPropertyResolved(base, property);
        }
        return ours;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }

    private Optional<Object> resolve(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
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
