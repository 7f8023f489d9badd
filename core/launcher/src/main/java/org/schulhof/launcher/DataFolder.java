package org.schulhof.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** All that one portal keeps. */
record DataFolder(Path root) {

    private static final long SPACE_TO_BEGIN_MB = 1024;
    private static final long SPACE_TO_GO_ON_MB = 256;

    static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    Path database() {
        return root.resolve("mariadb");
    }

    Path domains() {
        return root.resolve("domains");
    }

    Path domain() {
        return domains().resolve(Domain.NAME);
    }

    Path files() {
        return root.resolve("files");
    }

    /** What stored files contain, each by its hash. */
    Path contents() {
        return files().resolve("contents");
    }

    /**
     * Whether a backup holds it as it is: neither the database's own files nor what is made anew or not finished, nor the school's
     * key, without which whoever finds the backup can't read what is sealed in it.
     */
    boolean isKept(Path path) {
        return Stream.of(
                                database(),
                                domains(),
                                logs(),
                                run(),
                                root.resolve("uploads"),
                                files().resolve("incoming"),
                                schoolKey())
                        .noneMatch(path::equals)
                && !path.getFileName().toString().endsWith(".new");
    }

    Path modules() {
        return root.resolve("modules");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path launcherPid() {
        return run().resolve("launcher.pid");
    }

    Path serverPid() {
        return run().resolve("server.pid");
    }

    Path databasePid() {
        return run().resolve("mariadbd.pid");
    }

    /** The address of the running portal, there only while it is ready. */
    Path address() {
        return run().resolve("address");
    }

    /** Where a portal that was started for development takes modules from. */
    Path development() {
        return run().resolve("dev");
    }

    /** Where the embedded database answers, there only while the portal runs with it. */
    Path databaseUrl() {
        return run().resolve("database");
    }

    /** Written by the portal: what it seals its logs with. */
    Path logKey() {
        return root.resolve("log-key");
    }

    /** Written by the portal: where the sealed logs end. */
    Path logHeads() {
        return root.resolve("log-heads");
    }

    /** Written by the portal, or brought: what it seals contents with. */
    Path schoolKey() {
        return root.resolve("school-key");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** Written by the portal: the demo school's accounts and passwords. */
    Path demoSignIns() {
        return root.resolve("demo-signins");
    }

    /** Written by the portal while nobody administrates it. */
    Path setupToken() {
        return root.resolve("setup-token");
    }

    boolean exists() {
        return Files.isDirectory(run());
    }

    boolean isFirstStart() {
        return !Files.isRegularFile(secrets());
    }

    /** Makes the folders; whoever else uses the machine has no look into them. */
    void prepare() throws IOException {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(root.toString())) {
            // Payara deploys no Faces application below such a folder.
            throw new StartFailure("data.notAscii", root);
        }
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            for (Path folder : new Path[] {domains(), modules(), logs(), run(), files()}) {
                Files.createDirectories(folder);
            }
        } catch (AccessDeniedException e) {
            throw new StartFailure(e, "data.unwritable", root);
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure(e, "data.noFolder", e.getFile());
        }
        if (!Files.isWritable(root)) {
            throw new StartFailure("data.unwritable", root);
        }
        requireSpace();
    }

    private void requireSpace() throws IOException {
        long needed = isFirstStart() ? SPACE_TO_BEGIN_MB : SPACE_TO_GO_ON_MB;
        long free = Files.getFileStore(root).getUsableSpace() >> 20;
        if (free < needed) {
            throw new StartFailure("disk.full", root, free, needed);
        }
    }

    /** Held until it is closed or this launcher ends, however that happens. */
    FileChannel lock() throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new StartFailure(e, "data.unwritable", root);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StartFailure(e, "data.inUse", root);
        }
        channel.close();
        throw new StartFailure("data.inUse", root);
    }
}
