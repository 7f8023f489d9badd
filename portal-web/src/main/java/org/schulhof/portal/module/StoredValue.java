package org.schulhof.portal.module;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a module as bytes, to be made again with the classes that the module has then. */
final class StoredValue implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private StoredValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param origin of the object, to be named if it can't be kept */
    static StoredValue of(@Nullable Object object, Object origin) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(object);
        } catch (NotSerializableException e) {
            throw new IllegalStateException(
                    origin + " cannot be kept between requests: " + e.getMessage() + " is not serializable", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredValue(bytes.toByteArray());
    }

    /** Empty if its classes have changed so that it can't be read. */
    Optional<Restored> restore(ClassLoader loader) {
        try (ObjectInputStream stream = new LoaderStream(new ByteArrayInputStream(bytes), loader)) {
            return Optional.of(new Restored(stream.readObject()));
        } catch (ClassNotFoundException | InvalidClassException changed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Restored(@Nullable Object object) {

        boolean fits(Class<?> type) {
            return object == null
                    ? !type.isPrimitive()
                    : MethodType.methodType(type).wrap().returnType().isInstance(object);
        }
    }

    /** Finds classes with the module's loader. */
    private static final class LoaderStream extends ObjectInputStream {

        private final ClassLoader loader;

        LoaderStream(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException notOfTheModule) {
                return super.resolveClass(description);
            }
        }
    }
}
