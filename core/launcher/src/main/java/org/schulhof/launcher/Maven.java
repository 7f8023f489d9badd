package org.schulhof.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Maven that {@code ./schulhof} found or fetched, for those who make modules. */
record Maven(Path executable) {

    private static final String PROPERTY = "schulhof.maven";
    private static final String LAYOUT = "org/schulhof";

    /** What Maven says at each failure. */
    private static final List<String> NOISE = List.of(
            "[Help 1]",
            "COMPILATION ERROR",
            "Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin",
            "To see the full stack trace",
            "Re-run Maven",
            "For more information about the errors");

    static Maven found() {
        String executable = System.getProperty(PROPERTY, "");
        if (executable.isEmpty()) {
            throw new StartFailure("maven.none");
        }
        return new Maven(Path.of(executable));
    }

    /**
     * Puts the API, the testkit and the template where Maven looks for what was built on this machine, as {@code mvn install}
     * does.
     */
    void offer(Distribution distribution) throws IOException {
        Path repository = localRepository();
        Path kit = distribution.kit();
        try (Stream<Path> files = Files.walk(kit.resolve(LAYOUT))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = repository.resolve(kit.relativize(file).toString());
                if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                    Files.createDirectories(target.getParent());
                    // Whoever has a file of before open goes on with it.
                    Path draft = Files.createTempFile(target.getParent(), "offer", ".new");
                    Files.write(draft, Files.readAllBytes(file));
                    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Where it is installed. */
    Path home() throws IOException {
        Path script = executable.toRealPath();
        Path home = script.getParent().getParent();
        if (!Files.isDirectory(home.resolve("boot"))) {
            throw new StartFailure("maven.none");
        }
        return home;
    }

    /** As this user's settings have it. */
    private Path localRepository() throws IOException {
        Path folder = Files.createTempDirectory("schulhof-maven");
        try {
            List<String> lines = run(
                            folder,
                            "-q",
                            "org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate",
                            "-Dexpression=settings.localRepository",
                            "-DforceStdout")
                    .lines()
                    .toList();
            return Path.of(lines.get(lines.size() - 1)
                    .replaceAll("\u001B\\[[0-9;]*m", "")
                    .strip());
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * @return what it printed
     * @throws StartFailure with the reasons that Maven gives
     */
    String run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "-B", "-ntp"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure("maven.failed", reasons(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("maven.failed", e.getMessage());
        }
        return output;
    }

    /** What of its output says why it failed. */
    static String reasons(String output) {
        List<String> reasons = output.lines()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length()))
                .filter(line -> !line.isBlank() && NOISE.stream().noneMatch(line::contains))
                .distinct()
                .limit(8)
                .toList();
        return reasons.isEmpty() ? output : String.join("\n", reasons);
    }
}
