package org.schulhof.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a running portal keeps in its database and its files, as its keeper sees it who checks a backup. */
public final class KeptData {

    /** How far its port is from the portal's. */
    private static final int DATABASE = 12;

    private final Portal portal;

    private KeptData(Portal portal) {
        this.portal = portal;
    }

    public static KeptData of(Portal portal) {
        return new KeptData(portal);
    }

    public long count(String sql) {
        return query(sql, rows -> rows.getLong(1)).get(0);
    }

    public List<String> texts(String sql) {
        return query(sql, rows -> rows.getString(1));
    }

    /** MariaDB's checksum of all records, by table. */
    public Map<String, String> checksums() {
        String tables = "select group_concat('`', table_name, '`') from information_schema.tables"
                + " where table_schema = 'schulhof' and table_type = 'BASE TABLE'";
        Map<String, String> checksums = new TreeMap<>();
        query(
                "checksum table " + query(tables, rows -> rows.getString(1)).get(0),
                rows -> checksums.put(rows.getString(1).replaceFirst(".*\\.", ""), rows.getString(2)));
        return checksums;
    }

    /** Which of these texts stands in a record, and of which table. */
    public List<String> textsWith(Collection<String> texts) {
        String columns =
                "select concat(table_name, ' concat_ws(''\\n'', `', group_concat(column_name separator '`, `'), '`)')"
                        + " from information_schema.columns where table_schema = 'schulhof'"
                        + " and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext') group by table_name";
        List<String> found = new ArrayList<>();
        for (String row : query(columns, rows -> rows.getString(1))) {
            String[] table = row.split(" ", 2);
            texts.stream()
                    .filter(text -> count("select count(*) from `" + table[0] + "` where " + has(text, table[1])) > 0)
                    .forEach(text -> found.add(table[0] + " has " + text));
        }
        return found;
    }

    private static String has(String text, String columns) {
        return "locate(binary '" + text.replace("'", "''") + "', cast(" + columns + " as binary)) > 0";
    }

    /** As somebody does who has the database's password. */
    public void change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Files that the database knows, and whose content is not there as a whole. */
    public List<String> filesWithoutContent() {
        return query("select sha256, size from stored_file", rows -> {
                    Path content = content(rows.getString(1));
                    return Files.isRegularFile(content) && sizeOf(content) == rows.getLong(2) ? "" : content.toString();
                })
                .stream()
                .filter(missing -> !missing.isEmpty())
                .toList();
    }

    private Path content(String sha256) {
        return portal.data()
                .resolve("files/contents")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> query(String sql, RowMapper<T> mapper) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + (URI.create(portal.url()).getPort() + DATABASE) + "/schulhof";
        return DriverManager.getConnection(url, "schulhof", password());
    }

    private String password() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(portal.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("database.password");
    }

    private interface RowMapper<T> {
        T map(ResultSet rows) throws SQLException;
    }
}
