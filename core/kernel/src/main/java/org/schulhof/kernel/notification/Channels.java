package org.schulhof.kernel.notification;

import java.util.List;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.notification.NotificationKind;

/** What can be told now, and by which channels beside the portal. */
public interface Channels {

    /** The portal's own list. */
    String PORTAL = "portal";

    /** The core's, then those of the modules that run. */
    List<NotificationKind> kinds();

    List<Offer> offered();

    /**
     * @throws ChannelGoneException if nobody offers the channel now
     * @throws Exception whatever the channel throws
     */
    void deliver(String channel, Notice notice) throws Exception;

    /** A channel and the module that offers it. */
    record Offer(String name, String moduleId, boolean isStandard) {}
}
