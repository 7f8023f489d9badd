package org.schulhof.log;

import java.util.List;

/** A log of the portal, and the table that it is in. What {@link #columns()} names, and the id and time, are sealed. */
public enum SealedLog {
    SIGN_IN("sign-in", "sign_in_attempt", "account", "person_id", "protocol", "address", "outcome"),
    ADMINISTRATION("administration", "audit_entry", "actor_id", "action", "subject", "before_state", "after_state"),
    HTTP("http", "http_request", "method", "path", "status", "duration_millis", "person_id", "address");

    private final String id;
    private final String table;
    private final List<String> columns;

    SealedLog(String id, String table, String... columns) {
        this.id = id;
        this.table = table;
        this.columns = List.of(columns);
    }

    /** Its name in seals and messages. */
    public String id() {
        return id;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns in the order in which {@link BlockContent} reads them. */
    String selection() {
        return "id, at, " + String.join(", ", columns);
    }
}
