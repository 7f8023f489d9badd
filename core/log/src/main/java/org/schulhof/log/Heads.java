package org.schulhof.log;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the chains end, in a file of the data folder: a cut tail shows. It may be one seal behind the database, when the
 * portal died in between.
 */
public record Heads(Path file) {

    public Optional<Head> find(SealedLog log) throws IOException {
        String[] parts = read().getProperty(log.id(), "").split(" ");
        return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{64}")
                ? Optional.of(new Head(Long.parseLong(parts[0]), parts[1]))
                : Optional.empty();
    }

    public void move(SealedLog log, Head head) throws IOException {
        Properties heads = read();
        heads.setProperty(log.id(), head.number() + " " + head.hash());
        StringWriter text = new StringWriter();
        for (String name : heads.stringPropertyNames()) {
            text.append(name).append('=').append(heads.getProperty(name)).append('\n');
        }
        new PrivateFile(file).write(text.toString());
    }

    private Properties read() throws IOException {
        Properties heads = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                heads.load(reader);
            }
        }
        return heads;
    }
}
