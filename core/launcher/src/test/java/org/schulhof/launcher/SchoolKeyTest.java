package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolKeyTest {

    private static final String KEYSET = "{\"primaryKeyId\":1,\"key\":[]}";

    @TempDir
    Path folder;

    @Test
    void itGoesOutAndComesBackForNobodyElseToRead() throws IOException {
        DataFolder data = DataFolder.at(Files.createDirectory(folder.resolve("data")));
        Files.writeString(data.schoolKey(), KEYSET);
        Path safe = folder.resolve("safe");
        new SchoolKey(data.schoolKey()).exportTo(safe);
        assertThat(safe).hasContent(KEYSET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(safe)))
                .isEqualTo("rw-------");

        DataFolder other = DataFolder.at(Files.createDirectory(folder.resolve("other")));
        new SchoolKey(safe).importTo(other);
        assertThat(other.schoolKey()).hasContent(KEYSET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.schoolKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void noKeyIsEverReplacedByAnother() throws IOException {
        DataFolder data = DataFolder.at(folder);
        Files.writeString(data.schoolKey(), KEYSET);
        Path other = Files.writeString(folder.resolve("other"), KEYSET.replace('1', '2'));
        refused("There is a key", () -> new SchoolKey(other).importTo(data));
        refused("exists", () -> new SchoolKey(data.schoolKey()).exportTo(other));
        assertThat(data.schoolKey()).hasContent(KEYSET);
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        DataFolder data = DataFolder.at(folder);
        Path letter = Files.writeString(folder.resolve("letter"), "Dear parents");
        Path picture = Files.write(folder.resolve("picture"), new byte[] {(byte) 0xff, (byte) 0xd8});
        refused("no key of a school", () -> new SchoolKey(letter).importTo(data));
        refused("no key of a school", () -> new SchoolKey(picture).importTo(data));
        refused("no key of a school", () -> new SchoolKey(folder.resolve("none")).importTo(data));
        assertThat(data.schoolKey()).doesNotExist();
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void refused(String sentence, Step step) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(step::run).withMessageContaining(sentence);
    }
}
