package org.schulhof.kernel.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Where the core's tables refer to people: numbers named for somebody's id, and whatever has a foreign key to people. */
final class PersonColumns {

    /** Numbers that are named as if they referred to a person, and do not. */
    private static final String OTHER_NUMBERS =
            "'external_id', 'group_id', 'class_id', 'file_id', 'module_id', 'job_id', 'order_id', 'case_id', 'token_id', 'list_id'";

    private static final String COLUMNS = "select c.table_name, c.column_name from information_schema.columns c"
            + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
            + " where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'"
            + " and (c.column_name like '%\\_id' or c.column_name like '%\\_by') and c.column_name not in ("
            + OTHER_NUMBERS + ")"
            + " union select table_name, column_name from information_schema.key_column_usage"
            + " where table_schema = database() and referenced_table_name = 'person'"
            + " union select 'person', 'id'";

    private final Map<String, List<String>> byTable = new TreeMap<>();
    private final EmbeddedMariaDb database;

    PersonColumns(EmbeddedMariaDb database) throws SQLException {
        this.database = database;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                byTable.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
    }

    Map<String, List<String>> byTable() {
        return byTable;
    }

    /** How many rows of each table refer to the person. */
    Map<String, Long> count(long personId) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (Map.Entry<String, List<String>> table : byTable.entrySet()) {
                String condition = String.join(" = ? or ", table.getValue()) + " = ?";
                try (PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table.getKey() + " where " + condition)) {
                    for (int i = 1; i <= table.getValue().size(); i++) {
                        statement.setLong(i, personId);
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        counts.put(table.getKey(), rows.getLong(1));
                    }
                }
            }
        }
        return counts;
    }
}
