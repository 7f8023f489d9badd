package org.schulhof.system.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.system.Shell;

/** What docs/releasing.md promises of the guard, tried on a copy of the API that is released into a repository of this test's own. */
class ApiBaselineIT {

    private static final String METHOD = "    boolean has(String right);";

    private final Path project = Path.of("target", "baseline").toAbsolutePath();

    @Test
    void aChangeThatBreaksModulesFailsTheBuildOnceThereIsARelease() throws IOException {
        copy();
        try (Terminal terminal = new Terminal(project, 0)) {
            replaceAll("0.1.0-SNAPSHOT", "1.0.0");
            replaceAll("@Version(\"0.1.0\")", "@Version(\"1.0.0\")");
            terminal.run(maven("install"));
            replaceAll("<version>1.0.0</version>", "<version>1.1.0-SNAPSHOT</version>");
            terminal.run(maven("verify -Dapi.released=1.0.0"));

            Path access = project.resolve("core/api/src/main/java/org/schulhof/api/access/Access.java");
            String before = Files.readString(access);
            assertThat(before).contains(METHOD);
            Files.writeString(access, before.replace(METHOD, ""));
            String build = maven("verify -Dapi.released=1.0.0");
            assertThatThrownBy(() -> terminal.run(build))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("org.schulhof.api.access")
                    .hasMessageContaining("2.0.0");
        }
    }

    private static String maven(String goal) {
        return "mvn -B -ntp -f core/api/pom.xml -Dmaven.test.skip -Dspotless.check.skip " + goal;
    }

    private void copy() {
        Shell.run("rm", "-rf", project.toString());
        Shell.run("mkdir", "-p", project.resolve("core/api").toString());
        Shell.run("cp", "../pom.xml", project.toString());
        Shell.run(
                "cp",
                "-r",
                "../core/api/pom.xml",
                "../core/api/src",
                project.resolve("core/api").toString());
    }

    private void replaceAll(String text, String other) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            files.filter(file -> file.toString().endsWith(".java") || file.endsWith("pom.xml"))
                    .forEach(file -> replace(file, text, other));
        }
    }

    private static void replace(Path file, String text, String other) {
        try {
            Files.writeString(file, Files.readString(file).replace(text, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
