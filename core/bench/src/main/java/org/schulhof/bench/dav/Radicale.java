package org.schulhof.bench.dav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Radicale as Debian has it, with its usual storage, in a folder that goes when it is closed. */
public final class Radicale implements AutoCloseable {

    private static final int TRIES = 100;
    private static final int MILLIS = 100;

    private final Path folder;
    private final Process process;
    private final int port;

    private Radicale(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** @throws IOException if it is not installed, or does not start */
    public static Radicale start() throws IOException {
        Path folder = Files.createTempDirectory("schulhof-radicale");
        int port = freePort();
        Path config = folder.resolve("config");
        Files.writeString(config, """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = none
                [rights]
                type = owner_write
                [storage]
                filesystem_folder = %s
                [logging]
                level = error
                """.formatted(port, folder.resolve("collections")));
        Process process = new ProcessBuilder("radicale", "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Radicale radicale = new Radicale(folder, process, port);
        radicale.await();
        return radicale;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        for (int count = 0; count < TRIES; count++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IOException("Radicale does not start");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Its one calendar. */
    public Side side() {
        String basic = java.util.Base64.getEncoder()
                .encodeToString("bench:bench".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Side(
                "Radicale",
                URI.create("http://127.0.0.1:" + port + "/bench/calendar/"),
                "Basic " + basic,
                List.of(process.pid()),
                true);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
