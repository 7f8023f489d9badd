package org.schulhof.bench.chat;

import java.util.concurrent.CompletableFuture;

/** What one live connection hears. Called by the one thread that reads all of them. */
abstract class Ear {

    /** Done once the connection is open; fails if the portal refuses it. */
    final CompletableFuture<Void> open = new CompletableFuture<>();

    /** The portal's code, once it has closed the connection; 1006 if it did so without a word. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /** @param nanos when it was read, by {@link System#nanoTime} */
    abstract void hear(String text, long nanos);
}
