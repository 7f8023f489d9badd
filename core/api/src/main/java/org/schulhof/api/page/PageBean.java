package org.schulhof.api.page;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A bean behind a module's pages. Registered as a prototype-scoped OSGi service with {@link PageName}; pages find it by
 * that name, in pages of its own module only.
 *
 * <p>A bean lives for one request. Between the requests of one view its non-final, non-static, non-transient fields are
 * kept by value and put into a new bean, also when the module was updated meanwhile; so their types are serializable and
 * small. Final fields hold services, by constructor injection. Changes to bound values by the page go through getters
 * and setters.
 */
@ConsumerType
public interface PageBean {}
