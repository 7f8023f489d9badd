package org.schulhof.log;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A log of the portal, and the table that it is in. What {@link #columns()} names, and the id and time, are sealed; what
 * {@link #laterColumns()} names is where it is set, so that seals hold which are older than the column.
 */
public enum SealedLog {
    SIGN_IN("sign-in", "sign_in_attempt", "account", "person_id", "protocol", "address", "outcome"),
    ADMINISTRATION("administration", "audit_entry", "actor_id", "action", "subject", "before_state", "after_state") {
        @Override
        List<String> laterColumns() {
            return List.of("through");
        }
    },
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

    List<String> laterColumns() {
        return List.of();
    }

    /** The columns that {@link BlockContent} reads. */
    String selection() {
        return Stream.of(List.of("id", "at"), columns, laterColumns())
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }
}
