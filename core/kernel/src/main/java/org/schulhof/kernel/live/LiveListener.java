package org.schulhof.kernel.live;

/** A connection to a browser. Called by whoever tells something, so it must not wait for the browser. */
public interface LiveListener {

    /** The session at the browser, of which it is a part. */
    long sessionId();

    void receive(LiveMessage message);

    /** The session is over: the browser must not be told anything any more. */
    void end();

    /** Whether the browser has given a sign of life lately, as far as the connection knows. */
    boolean isAlive();

    /** The browser has gone without a word: gives up what is held for it. */
    void giveUp();
}
