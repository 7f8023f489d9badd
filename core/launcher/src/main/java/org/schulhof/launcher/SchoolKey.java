package org.schulhof.launcher;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The file with the school's key on its way to a safe place and back. */
record SchoolKey(Path file) {

    /** As Tink writes a keyset; the portal reads it, and says what is wrong. */
    private static final Pattern CONTENT = Pattern.compile("\\s*\\{.*\"primaryKeyId\".*}\\s*", Pattern.DOTALL);

    /** @throws StartFailure if there is none, or it is something else */
    String read() throws IOException {
        String content;
        try {
            content = Files.readString(file);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new StartFailure(e, "key.noFile", file);
        } catch (MalformedInputException e) {
            throw new StartFailure(e, "key.damaged", file);
        }
        if (!CONTENT.matcher(content).matches()) {
            throw new StartFailure("key.damaged", file);
        }
        return content;
    }

    /** For nobody else to read. */
    void exportTo(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new StartFailure("key.exists", target);
        }
        try {
            Secrets.writePrivately(target, read());
        } catch (AccessDeniedException | NoSuchFileException e) {
            throw new StartFailure(e, "backup.unwritable", target);
        }
    }

    /** One that is there is never replaced: it may be the only one of its kind. */
    void importTo(DataFolder data) throws IOException {
        String content = read();
        if (Files.exists(data.schoolKey())) {
            throw new StartFailure("key.present", data.schoolKey());
        }
        Secrets.writePrivately(data.schoolKey(), content);
    }
}
