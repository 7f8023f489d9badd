package org.schulhof.kernel.notification;

/** No module that runs offers this channel. */
public final class ChannelGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChannelGoneException(String channel) {
        super("Nobody offers the channel " + channel);
    }
}
