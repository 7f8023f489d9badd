package org.schulhof.launcher;

/** The rhythm in which the launcher asks whether something is up. */
final class Pause {

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
