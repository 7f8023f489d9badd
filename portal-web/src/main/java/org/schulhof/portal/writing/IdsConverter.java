package org.schulhof.portal.writing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids with commas between them. */
@FacesConverter("schulhof.Ids")
public class IdsConverter implements Converter<Collection<Long>> {

    private static final Pattern IDS = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,199}");

    @Override
    public List<Long> getAsObject(FacesContext faces, UIComponent component, @Nullable String value) {
        List<Long> ids = new ArrayList<>();
        if (value == null || value.isBlank()) {
            return ids;
        }
        if (!IDS.matcher(value).matches()) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, value, null));
        }
        for (String id : value.split(",")) {
            ids.add(Long.valueOf(id));
        }
        return ids;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Collection<Long> ids) {
        return ids == null ? "" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
