package org.schulhof.testkit.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tables of a module, as they are in the database. */
final class Schema {

    private static final String COLUMNS = "select c.table_name, c.column_name, c.data_type, c.column_type,"
            + " c.character_set_name, c.is_nullable, c.column_default from information_schema.columns c"
            + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
            + " where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_history'"
            + " order by c.table_name, c.column_name";

    private static final String REFERENCES = "select concat(table_name, '.', column_name) from"
            + " information_schema.key_column_usage where table_schema = database() and referenced_table_name is not null";

    private static final String FIRST_IN_INDEX = "select distinct concat(table_name, '.', column_name) from"
            + " information_schema.statistics where table_schema = database() and seq_in_index = 1";

    private final DataSource dataSource;
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> references;

    Schema(DataSource dataSource) {
        this.dataSource = dataSource;
        rows(
                COLUMNS,
                row -> columns.add(new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) + " " + row.getString(5) + " " + row.getString(6) + " " + row.getString(7),
                        row.getString(5))));
        this.references = strings(REFERENCES);
    }

    /** @param charset null if it holds no text */
    record Column(String table, String name, String type, String definition, String charset) {

        String path() {
            return table + "." + name;
        }

        /** Words that the program chooses are kept as ASCII, what people write is not. */
        boolean holdsWhatPeopleWrite() {
            return charset != null && !charset.equals("ascii") && !type.equals("enum") && !type.equals("set");
        }
    }

    Set<String> tables() {
        return columns.stream().map(Column::table).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Column> columns() {
        return columns;
    }

    /** Each column with what it is, to compare schemas. */
    Map<String, String> definitions() {
        return columns.stream().collect(Collectors.toMap(Column::path, Column::definition, (a, b) -> a, TreeMap::new));
    }

    /** Numbers that are named for somebody's id and lead to none of the module's own tables. */
    List<Column> people() {
        return columns.stream()
                .filter(column -> column.type().equals("bigint"))
                .filter(column -> column.name().endsWith("_id") || column.name().endsWith("_by"))
                .filter(column -> !column.name().equals("group_id"))
                .filter(column -> !references.contains(column.path()))
                .toList();
    }

    /** Columns by which rows are found without reading the whole table. */
    Set<String> indexed() {
        return strings(FIRST_IN_INDEX);
    }

    long count(String table) {
        List<Long> count = new ArrayList<>();
        rows("select count(*) from `" + table + "`", row -> count.add(row.getLong(1)));
        return count.get(0);
    }

    /** All that the module has stored. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String table : tables()) {
            List<Column> its = columns.stream()
                    .filter(column -> column.table().equals(table))
                    .toList();
            rows("select * from `" + table + "`", row -> {
                for (Column column : its) {
                    Object value = row.getObject(column.name());
                    if (value != null) {
                        cells.add(new Cell(column, value));
                    }
                }
            });
        }
        return cells;
    }

    /** What stands in one row of a column. */
    record Cell(Column column, Object value) {}

    void execute(String script) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*(\\n|$)")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Set<String> strings(String query) {
        Set<String> found = new TreeSet<>();
        rows(query, row -> found.add(row.getString(1)));
        return found;
    }

    private void rows(String query, Reader reader) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
