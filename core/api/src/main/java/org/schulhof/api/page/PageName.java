package org.schulhof.api.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The name by which pages find a {@link PageBean}. A component property of Declarative Services. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PageName {

    /** All properties of this type begin so. */
    String PREFIX_ = "schulhof.";

    /** A Java identifier that the portal's own pages do not use (the contract of the testkit knows them), for instance {@code contacts} for <code>#{contacts.rows}</code>. */
    String value();
}
