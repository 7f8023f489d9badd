package org.schulhof.kernel.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.kernel.CoreNotificationKind;

/** Kinds and channels that a test offers, as modules would. */
public final class TestChannels implements Channels {

    public final List<NotificationKind> kinds = new ArrayList<>(CoreNotificationKind.all());
    public final List<Offer> offered = new ArrayList<>();
    public final Set<String> broken = new HashSet<>();
    public final List<String> delivered = new ArrayList<>();

    @Override
    public List<NotificationKind> kinds() {
        return kinds;
    }

    @Override
    public List<Offer> offered() {
        return offered;
    }

    @Override
    public void deliver(String channel, Notice notice) {
        if (broken.contains(channel)) {
            throw new IllegalStateException("A test wants the channel " + channel + " to fail");
        }
        delivered.add(channel + " to " + notice.receiver().account() + ": " + notice.text());
    }
}
