package org.schulhof.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.schulhof.kernel.setting.Installation;

/** Keeps a school's data in a folder of the test. */
final class TestInstallation extends Installation {

    private final Path data;

    TestInstallation(Path data) throws IOException {
        this.data = data;
        Files.createDirectories(data.resolve("modules"));
    }

    @Override
    public Path data() {
        return data;
    }
}
