package org.schulhof.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real clamd that knows one virus, {@link #virus}, and needs no signatures of anybody's. It can be stopped and started again. */
public final class RunningClamd implements AutoCloseable {

    /** What it looks into at most, in bytes. */
    public static final int LARGEST = 3 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PROGRAMS = List.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd");

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /** @param folder for its configuration, signatures and socket; short, since the path of a socket is */
    public RunningClamd(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Schulhof.Test:0:*:" + HexFormat.of().formatHex(virus().getBytes(StandardCharsets.US_ASCII)) + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                LocalSocket %s
                Foreground yes
                StreamMaxLength %d
                """.formatted(signatures, port, socket(), LARGEST));
        start();
    }

    /** What it finds, under the name {@code Schulhof.Test.UNOFFICIAL}. Harmless, and in no file in one piece. */
    public static String virus() {
        return String.join("-", "SCHULHOF", "VIRUS", "FOR", "TESTS", "ONLY");
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Where it listens on this machine. */
    public Path socket() {
        return folder.resolve("clamd.sock");
    }

    public void start() throws IOException {
        String program = PROGRAMS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no clamd (Debian: clamav-daemon)"));
        process = new ProcessBuilder(program, "-c", folder.resolve("clamd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException(
                        "clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'P';
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
