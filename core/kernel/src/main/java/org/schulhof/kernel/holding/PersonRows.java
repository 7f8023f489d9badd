package org.schulhof.kernel.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.schulhof.api.privacy.ExportTarget;

/** Rows about a person: counted, deleted, written to an export. The person's id is the parameter {@code ?1} of all SQL. */
@ApplicationScoped
public class PersonRows {

    private static final int AT_ONCE = 500;
    private static final JsonGeneratorFactory JSON =
            Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final EntityManager entityManager;

    @Inject
    public PersonRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param from what follows {@code select count(*) from} */
    public long count(String from, long personId) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + from)
                        .setParameter(1, personId)
                        .getSingleResult())
                .longValue();
    }

    /**
     * @param statement an update or delete
     * @return how many rows it met
     */
    public long change(String statement, long personId) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter(1, personId)
                .executeUpdate();
    }

    /**
     * Writes rows as a file of JSON, an object each, without having them all in memory.
     *
     * @param select whose columns' labels are the names in the file
     */
    @Transactional
    public void export(ExportTarget target, String file, String select, long personId) throws IOException {
        target.write(file, stream -> write(select, personId, stream));
    }

    private void write(String select, long personId, OutputStream stream) throws IOException {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(select.replace("?1", "?"));
                JsonGenerator json = JSON.createGenerator(stream)) {
            statement.setFetchSize(AT_ONCE);
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setLong(i, personId);
            }
            try (ResultSet rows = statement.executeQuery()) {
                json.writeStartArray();
                while (rows.next()) {
                    write(rows, json);
                }
                json.writeEnd();
            }
        } catch (SQLException e) {
            throw new IOException("Rows of " + select, e);
        }
    }

    private static void write(ResultSet rows, JsonGenerator json) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        json.writeStartObject();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (rows.getObject(i) == null) {
                json.writeNull(name);
            } else {
                switch (columns.getColumnType(i)) {
                    case Types.TIMESTAMP ->
                        json.write(
                                name,
                                rows.getObject(i, LocalDateTime.class)
                                        .toInstant(ZoneOffset.UTC)
                                        .toString());
                    case Types.DATE ->
                        json.write(name, rows.getObject(i, LocalDate.class).toString());
                    case Types.BIT, Types.BOOLEAN -> json.write(name, rows.getBoolean(i));
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                        json.write(name, rows.getLong(i));
                    default -> json.write(name, rows.getString(i));
                }
            }
        }
        json.writeEnd();
    }
}
