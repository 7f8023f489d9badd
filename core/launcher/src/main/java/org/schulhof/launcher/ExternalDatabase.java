package org.schulhof.launcher;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A MariaDB of the school's own, named by its JDBC URL. */
final class ExternalDatabase {

    private ExternalDatabase() {}

    /** Signs in once, so that a mistake shows before anything is started. */
    static Database reach(String jdbcUrl, Map<String, String> environment) {
        Database database = parse(jdbcUrl, environment);
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (!connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("MariaDB")) {
                throw new StartFailure("database.notMariaDb", database.url());
            }
        } catch (SQLException e) {
            throw new StartFailure(e, "database.unreachable", database.url(), firstLine(e));
        }
        return database;
    }

    /** Name and password may stand in the URL; they are taken out, because URLs get logged. */
    static Database parse(String jdbcUrl, Map<String, String> environment) {
        if (!jdbcUrl.matches("jdbc:mariadb:[^?]*//[^/?]+/[^?]+(\\?.*)?")) {
            throw new StartFailure("database.badUrl", jdbcUrl.replaceFirst("\\?.*", ""));
        }
        String user = environment.getOrDefault("SCHULHOF_DB_USER", "");
        String password = environment.getOrDefault("SCHULHOF_DB_PASSWORD", "");
        int question = jdbcUrl.indexOf('?');
        if (question < 0) {
            return new Database(jdbcUrl, user, password);
        }
        List<String> others = new ArrayList<>();
        for (String parameter : jdbcUrl.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = value(parameter);
            } else if (parameter.startsWith("password=")) {
                password = value(parameter);
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new Database(jdbcUrl.substring(0, question) + rest, user, password);
    }

    private static String value(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
