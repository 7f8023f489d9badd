package org.schulhof.api.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Where the portal serves a {@code jakarta.servlet.Servlet} that a module registers as an OSGi service: at
 * {@code /s/<id>/<path>} and everything below. The portal asks for access before each request. The servlet's path info
 * begins after the path; {@code jakarta.servlet.annotation.MultipartConfig} on its class is not obeyed: uploads belong
 * into pages. A component property of Declarative Services.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ServletPath {

    /** All properties of this type begin so. */
    String PREFIX_ = "schulhof.";

    /** One or more segments without slashes at the ends, for instance {@code photo}. */
    String value();
}
