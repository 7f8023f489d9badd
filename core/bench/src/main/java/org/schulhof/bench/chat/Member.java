package org.schulhof.bench.chat;

/**
 * Somebody of the crowd at a browser.
 *
 * @param cookie of the session
 */
public record Member(String account, String cookie) {}
