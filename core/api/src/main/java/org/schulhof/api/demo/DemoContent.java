package org.schulhof.api.demo;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module has in it when a portal begins with the invented school, so that its pages have something to show. A module may
 * register one as an OSGi service. Called by the portal only, once, after it has filled an empty database with that school;
 * never in a school of people who exist.
 */
@ConsumerType
public interface DemoContent {

    /**
     * Does by the module's own services what people of the school would have done. Called outside of a transaction, when the
     * module is open to everybody. What it throws is logged, and the module begins with what there is by then.
     */
    void fill(DemoPeople people);
}
