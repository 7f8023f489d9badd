package org.schulhof.portal.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets pages read the components of records as properties, which Expression Language learns with version 6 only. */
public class RecordResolver extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        RecordComponent component = component(base, property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.getAccessor().invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        RecordComponent component = component(base, property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return component.getType();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (component(base, property) != null) {
            throw new PropertyNotWritableException("A record does not change: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        if (component(base, property) == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }

    private static @Nullable RecordComponent component(@Nullable Object base, Object property) {
        return base instanceof Record
                ? Arrays.stream(base.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(property))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
