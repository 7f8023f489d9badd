package org.schulhof.launcher;

/** Where the portal keeps its data, and as whom it signs in there. */
record Database(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
