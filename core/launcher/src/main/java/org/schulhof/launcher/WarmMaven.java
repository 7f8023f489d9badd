package org.schulhof.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Maven in a process that stays, so that a build takes a second where a new Maven takes five: {@link MavenLoop} runs in it. */
final class WarmMaven implements AutoCloseable {

    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;
    private final Set<ModuleSource> packed = new HashSet<>();

    private WarmMaven(Process process) {
        this.process = process;
        this.requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static WarmMaven start(Maven maven) throws IOException {
        Path home = maven.home();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dmaven.home=" + home,
                "-Dmaven.conf=" + home.resolve("conf"),
                "-Dschulhof.maven.conf=" + home.resolve("bin/m2.conf")));
        Stream.of(System.getenv().getOrDefault("MAVEN_OPTS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of(
                "-cp", classworlds(home) + ":" + System.getProperty("java.class.path"), MavenLoop.class.getName()));
        return new WarmMaven(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Packs a module.
     *
     * @return what Maven complains of; empty if it has built
     */
    String pack(ModuleSource module) throws IOException {
        Path log = Files.createTempFile("schulhof-dev", ".log");
        try {
            List<String> arguments = new ArrayList<>(List.of("-f", module.pom().toString(), "-l", log.toString()));
            arguments.addAll(List.of("-B", "-ntp", "-q", "-Dmaven.test.skip=true"));
            arguments.addAll(List.of("-Dspotless.check.skip=true", "-Denforcer.skip=true", "package"));
            if (!packed.add(module)) {
                // What it needs is there since the first time.
                arguments.add("-o");
            }
            requests.println(String.join("\t", arguments));
            String status = answers.readLine();
            if (status == null) {
                throw new IOException("Maven has ended");
            }
            return status.equals("0") ? "" : Maven.reasons(Files.readString(log));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static Path classworlds(Path home) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("boot"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("plexus-classworlds"))
                    .filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("maven.none"));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
