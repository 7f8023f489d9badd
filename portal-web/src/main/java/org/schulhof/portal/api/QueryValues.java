package org.schulhof.portal.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values after the question mark: what can't be read is bad input, not a page that is missing. */
@Provider
public class QueryValues implements ParamConverterProvider {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(parameter -> ((QueryParam) parameter).value())
                .findFirst();
        if (name.isEmpty()) {
            return null;
        }
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Value<>(name.get(), Integer::valueOf, "a whole number");
        }
        if (type == Long.class) {
            return (ParamConverter<T>) new Value<>(name.get(), Long::valueOf, "a whole number");
        }
        if (type.isEnum()) {
            Class<? extends Enum> options = (Class<? extends Enum>) type;
            return (ParamConverter<T>) new Value<Enum>(
                    name.get(),
                    text -> Enum.valueOf(options, text),
                    "one of " + Arrays.toString(type.getEnumConstants()));
        }
        return null;
    }

    private record Value<V>(String name, Function<String, V> reader, String expected) implements ParamConverter<V> {

        @Override
        public @Nullable V fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(new BadInputException(name, "UNREADABLE", "Expected is " + expected));
            }
        }

        @Override
        public String toString(V value) {
            return String.valueOf(value);
        }
    }
}
