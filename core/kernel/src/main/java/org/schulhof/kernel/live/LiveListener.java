package org.schulhof.kernel.live;

/** A connection to a browser. Called by whoever tells something, so it must not wait for the browser. */
public interface LiveListener {

    /** The session at the browser, of which it is a part. */
    long sessionId();

    void receive(LiveMessage message);

    /** The session is over: the browser must not be told anything any more. */
    void end();
}
