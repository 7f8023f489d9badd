package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void theServersLastSevereRecordIsFoundBelowItsHeader() throws IOException {
        assertThat(lastSevere("""
                [2026-11-23T13:58:53.131+0000] [Payara 6.2025.10] [SCHWERWIEGEND] [] [core] [tid: _ThreadID=24] [levelValue: 1000] [[
                  Exception while deploying the app [schulhof]]]

                [2026-11-23T13:58:54.382+0000] [Payara 6.2025.10] [INFO] [] [hk2] [tid: _ThreadID=19] [levelValue: 800] [[
                  All is well.]]
                """)).isEqualTo("Exception while deploying the app [schulhof]");
    }

    @Test
    void theDatabasesLastErrorIsFoundOnItsLine() throws IOException {
        assertThat(lastSevere("""
                2026-11-23 13:43:10 0 [Note] InnoDB: starting
                2026-11-23 13:43:10 0 [ERROR] Can't open the file
                2026-11-23 13:43:10 0 [Note] done
                """)).isEqualTo("Can't open the file");
    }

    @Test
    void aLogThatIsMissingOrContentSaysNothing() throws IOException {
        assertThat(LogTail.lastSevere(folder.resolve("none"))).isEmpty();
        assertThat(lastSevere("2026-11-23 13:43:10 0 [Note] ready\n")).isEmpty();
    }

    private String lastSevere(String text) throws IOException {
        return LogTail.lastSevere(Files.writeString(folder.resolve("log"), text));
    }
}
