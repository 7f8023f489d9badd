package org.schulhof.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What the build made: the portal, its modules, and the server and the database it runs on. Never written to. */
record Distribution(Path root) {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/V([0-9]+)__.*\\.sql");

    Path ear() {
        return root.resolve("schulhof.ear");
    }

    Path api() {
        return root.resolve("api/org.schulhof.api.jar");
    }

    Path jdbcDriver() {
        return root.resolve("lib/mariadb-java-client.jar");
    }

    Path proxy() {
        return root.resolve("lib/schulhof-proxy.jar");
    }

    Path server() {
        return root.resolve("runtime/payara6/glassfish");
    }

    Path mariadb() {
        return root.resolve("runtime/mariadb");
    }

    /** What modules outside of this project are built on, laid out as in a local repository of Maven. */
    Path kit() {
        return root.resolve("kit");
    }

    String kitVersion() throws IOException {
        try (DirectoryStream<Path> versions =
                Files.newDirectoryStream(kit().resolve("org/schulhof/org.schulhof.api"))) {
            return versions.iterator().next().getFileName().toString();
        }
    }

    List<Path> modules() throws IOException {
        return jars(root.resolve("modules"));
    }

    /** The version of the core's tables that this portal makes and understands. */
    int schema() throws IOException {
        try (ZipFile archive = new ZipFile(ear().toFile());
                ZipInputStream kernel = new ZipInputStream(archive.getInputStream(archive.getEntry("kernel.jar")))) {
            int newest = 0;
            for (ZipEntry entry = kernel.getNextEntry(); entry != null; entry = kernel.getNextEntry()) {
                Matcher migration = MIGRATION.matcher(entry.getName());
                if (migration.matches()) {
                    newest = Math.max(newest, Integer.parseInt(migration.group(1)));
                }
            }
            return newest;
        }
    }

    /** Changes whenever a domain made from this distribution would. */
    String fingerprint() throws IOException {
        List<Path> content =
                new ArrayList<>(List.of(ear(), api(), jdbcDriver(), server().resolve("modules/glassfish.jar")));
        content.addAll(modules());
        content.addAll(jars(root.resolve("lib")));
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (Path file : content) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                while (in.read(buffer) >= 0) {
                    continue;
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jars::add);
            }
        }
        Collections.sort(jars);
        return jars;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
