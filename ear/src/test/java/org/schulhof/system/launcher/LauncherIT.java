package org.schulhof.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.Checkout;
import org.schulhof.system.Portal;
import org.schulhof.system.SchulhofCommand;
import org.schulhof.system.SystemTest;

/** What goes wrong at the command line is said in one sentence. */
@SystemTest
class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path empty;

    @Test
    void statusTellsTheAddressOfTheRunningPortal(Checkout checkout, Portal portal) {
        SchulhofCommand status =
                checkout.schulhof("status", "--data", portal.data().toString());
        assertThat(status.exitStatus(SOON)).isZero();
        assertThat(status.output()).contains(portal.url());
    }

    @Test
    void statusOfAFolderWithoutPortalSaysSo(Checkout checkout) {
        SchulhofCommand status = checkout.schulhof("status", "--data", empty.toString());
        assertRefused(status, "There is no portal in " + empty);
    }

    @Test
    void logsShowTheEndOfWhatTheServerWrote(Checkout checkout, Portal portal) {
        SchulhofCommand logs =
                checkout.schulhof("logs", "-n", "3", "--data", portal.data().toString());
        assertThat(logs.exitStatus(SOON)).isZero();
        assertThat(logs.output()).contains("server.log", "mariadb.log");
    }

    @Test
    void aSecondPortalInTheSameFolderIsRefused(Checkout checkout, Portal portal) {
        SchulhofCommand second =
                checkout.schulhof("run", "--data", portal.data().toString());
        assertRefused(second, "Another running portal uses the data folder");
    }

    @Test
    void aBusyPortIsNamed(Checkout checkout, Portal portal) {
        String port = Integer.toString(URI.create(portal.url()).getPort());
        SchulhofCommand second = checkout.schulhof("run", "--port", port, "--data", empty.toString());
        assertRefused(second, "Port " + port + " is in use by another program");
    }

    @Test
    void aDatabaseThatNobodyAnswersAtIsNamed(Checkout checkout) {
        SchulhofCommand run = checkout.schulhof(
                "run",
                "--data",
                empty.toString(),
                "--port",
                "29000",
                "--jdbc-url",
                "jdbc:mariadb://localhost:1/school");
        assertRefused(run, "jdbc:mariadb://localhost:1/school can't be reached");
    }

    @Test
    void tooOldAJdkIsNamed(Checkout checkout) throws IOException {
        Path javac = Files.createDirectories(empty.resolve("bin")).resolve("javac");
        Files.writeString(javac, "#!/bin/sh\necho javac 11.0.2\n");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        SchulhofCommand run = checkout.schulhof(
                Map.of("JAVA_HOME", empty.toString(), "PATH", javac.getParent() + ":/usr/bin:/bin"), "run");
        assertRefused(run, "needs a JDK 17 or newer, found is JDK 11");
    }

    /** One sentence, no stack trace, and a status that scripts notice. */
    private static void assertRefused(SchulhofCommand command, String sentence) {
        assertThat(command.exitStatus(SOON)).isNotZero();
        assertThat(command.output().lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).contains(sentence));
        assertThat(command.output()).doesNotContain("Exception", "\tat ");
    }
}
