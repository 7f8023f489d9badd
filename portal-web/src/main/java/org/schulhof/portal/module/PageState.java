package org.schulhof.portal.module;

import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.api.page.PageBean;

/**
 * What the page beans of a view keep between its requests, by value. It lives in the session and holds bytes only: a
 * module's object in there would tie the session to one version of the bundle.
 */
final class PageState implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "schulhof.page.state";

    private final Map<String, Map<String, StoredValue>> byBean = new HashMap<>();

    static PageState of(UIViewRoot view) {
        return (PageState) view.getViewMap().computeIfAbsent(NAME, name -> new PageState());
    }

    void keep(String name, PageBean bean) {
        Map<String, StoredValue> values = new HashMap<>();
        for (Field field : fields(bean)) {
            values.put(key(field), StoredValue.of(read(field, bean), field));
        }
        byBean.put(name, values);
    }

    /** Puts back what was kept. What does not fit any more, since the module was updated, keeps its initial value. */
    void restore(String name, PageBean bean) {
        Map<String, StoredValue> values = byBean.getOrDefault(name, Map.of());
        for (Field field : fields(bean)) {
            StoredValue stored = values.get(key(field));
            if (stored != null) {
                stored.restore(bean.getClass().getClassLoader())
                        .filter(value -> value.fits(field.getType()))
                        .ifPresent(value -> write(field, bean, value));
            }
        }
    }

    private static List<Field> fields(PageBean bean) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static String key(Field field) {
        return field.getDeclaringClass().getName() + "#" + field.getName();
    }

    private static Object read(Field field, PageBean bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new FacesException(e);
        }
    }

    private static void write(Field field, PageBean bean, StoredValue.Restored value) {
        try {
            field.set(bean, value.object());
        } catch (IllegalAccessException e) {
            throw new FacesException(e);
        }
    }
}
