package org.schulhof.api.notification;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way by which people are told beside the portal's own list, such as mail. Registered as an OSGi service by the module that
 * knows the way; called by the portal only, in the receiver's name, outside of a transaction, for people who may use that
 * module. Its message, a title, is {@code channel.<name>}.
 */
@ConsumerType
public interface NotificationChannel {

    /** Stable, lower-case letters; not {@code portal}. */
    String name();

    /** Whether people are told this way until they choose otherwise. */
    boolean isStandard();

    /**
     * Delivers. May be called again with the same notice, also after it was delivered, if the portal was stopped meanwhile.
     * Gives up by itself after some seconds: others wait for their notices.
     *
     * @throws Exception when it failed; the portal tries again later, a few times
     */
    void deliver(Notice notice) throws Exception;
}
