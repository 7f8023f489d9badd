package org.schulhof.api.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declares that a {@code jakarta.servlet.Servlet}, which a module registers as an OSGi service, is for everybody, at
 * {@code /o/<id>/<path>} and everything below: the portal asks nobody who they are, there is no current person, whoever has
 * signed in, and nothing but {@code GET} and {@code HEAD} gets through. What may be seen there is the module's to decide, for
 * anybody on the internet. The log keeps nothing of what stands behind the path. A component property of Declarative Services.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OpenServletPath {

    /** All properties of this type begin so. */
    String PREFIX_ = "schulhof.";

    /** One or more segments without slashes at the ends, for instance {@code feed}. */
    String value();
}
