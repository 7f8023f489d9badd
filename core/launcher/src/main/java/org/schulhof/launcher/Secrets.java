package org.schulhof.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords that no person ever needs to know: the embedded database's. */
record Secrets(String databasePassword, String databaseRootPassword) {

    private static final String DATABASE = "database.password";
    private static final String DATABASE_ROOT = "database.root.password";

    static Secrets loadOrCreate(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        } else {
            properties.setProperty(DATABASE, random());
            properties.setProperty(DATABASE_ROOT, random());
            StringWriter text = new StringWriter();
            properties.store(text, null);
            writePrivately(file, text.toString());
        }
        return new Secrets(properties.getProperty(DATABASE), properties.getProperty(DATABASE_ROOT));
    }

    /** At no moment does the file exist half written or readable to others. */
    static void writePrivately(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
