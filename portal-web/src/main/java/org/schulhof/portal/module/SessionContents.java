package org.schulhof.portal.module;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks through all that a session holds for what must not be in there: objects of modules, and what can't move to another machine. */
final class SessionContents {

    private final HttpSession session;

    SessionContents(HttpSession session) {
        this.session = session;
    }

    /** Each complaint names the attribute and the class; none is well. */
    List<String> complaints() {
        return Collections.list(session.getAttributeNames()).stream()
                .flatMap(this::complaints)
                .toList();
    }

    private Stream<String> complaints(String attribute) {
        Set<String> found = new TreeSet<>();
        try (ObjectOutputStream walk = new Walk(found)) {
            walk.writeObject(session.getAttribute(attribute));
        } catch (NotSerializableException e) {
            found.add("not serializable " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().map(complaint -> attribute + ": " + complaint);
    }

    /** Serialization meets every object that would be replicated. */
    private static final class Walk extends ObjectOutputStream {

        private final Set<String> found;

        Walk(Set<String> found) throws IOException {
            super(OutputStream.nullOutputStream());
            this.found = found;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            Class<?> type = object instanceof Class<?> named ? named : object.getClass();
            ModuleClasses.bundleOf(type).ifPresent(bundle -> found.add("object of " + type.getName()));
            return object;
        }

        @Override
        protected void annotateClass(Class<?> type) {
            ModuleClasses.bundleOf(type).ifPresent(bundle -> found.add("class " + type.getName()));
        }
    }
}
