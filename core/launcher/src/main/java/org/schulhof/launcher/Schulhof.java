package org.schulhof.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The door that {@code ./schulhof} opens. */
@Command(
        name = "schulhof",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        synopsisSubcommandLabel = "COMMAND")
final class Schulhof {

    private Schulhof() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Schulhof())
                .addSubcommand(new Run())
                .addSubcommand(new Stop())
                .addSubcommand(new Status())
                .addSubcommand(new Logs())
                .addSubcommand(new BackUp())
                .addSubcommand(new Restore())
                .addSubcommand(new ExportKey())
                .addSubcommand(new ImportKey())
                .addSubcommand(new VerifyLog())
                .addSubcommand(new VerifyFiles())
                .addSubcommand(new Bench())
                .addSubcommand(new NewModule())
                .addSubcommand(new Dev())
                .setExecutionExceptionHandler(Schulhof::explain)
                .setUsageHelpAutoWidth(true);
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult ignored)
            throws Exception {
        if (failure instanceof StartFailure) {
            System.err.println(failure.getMessage());
        } else if (failure instanceof FileSystemException file) {
            System.err.println(Messages.text("file.failed", file.getFile(), reason(file)));
        } else if (failure instanceof IOException) {
            System.err.println(Messages.text("io.failed", failure.getMessage()));
        } else {
            throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }

    static Distribution distribution() {
        return new Distribution(Path.of(System.getProperty("schulhof.dist")));
    }

    /** Which portal is meant. */
    static final class Folder {

        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
        Path data = Path.of(System.getProperty("schulhof.home", "."), "data");

        DataFolder existing() {
            DataFolder folder = DataFolder.at(data);
            if (!folder.exists()) {
                throw new StartFailure("data.none", folder.root());
            }
            return folder;
        }
    }

    @Command(name = "run", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.port")
        private int port;

        @Option(names = "--jdbc-url", paramLabel = "URL", descriptionKey = "option.jdbcUrl")
        private @Nullable String jdbcUrl;

        @Option(names = "--no-demo", descriptionKey = "option.noDemo")
        private boolean noDemo;

        @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "option.bind")
        private @Nullable String bind;

        @Option(names = "--tls-certificate", paramLabel = "FILE", descriptionKey = "option.tlsCertificate")
        private @Nullable Path certificate;

        @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "option.tlsKey")
        private @Nullable Path key;

        @Option(names = "--trusted-proxies", paramLabel = "ADDRESSES", descriptionKey = "option.trustedProxies")
        private @Nullable String trustedProxies;

        @Option(
                names = "--proxy-header",
                paramLabel = "NAME",
                defaultValue = "X-Forwarded-For",
                descriptionKey = "option.proxyHeader")
        private String proxyHeader = "";

        @Override
        public Integer call() throws IOException {
            Options options = new Options(
                    port,
                    folder.data,
                    jdbcUrl,
                    !noDemo,
                    bind,
                    TlsFiles.of(certificate, key),
                    Proxies.of(trustedProxies, proxyHeader),
                    false);
            new Portal(distribution(), options, System.out).run();
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "stop", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Stop implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Override
        @SuppressWarnings("try")
        public Integer call() throws IOException {
            DataFolder data = folder.existing();
            Optional<TrackedProcess> launcher = TrackedProcess.recall(data.launcherPid());
            if (launcher.isPresent()) {
                launcher.get().handle().destroy();
                Duration patience = Portal.SERVER_PATIENCE.plus(Portal.DATABASE_PATIENCE);
                if (!launcher.get().endsWithin(patience)) {
                    throw new StartFailure(
                            "stop.failed", Long.toString(launcher.get().handle().pid()));
                }
                System.out.println(Messages.text("stop.done"));
                return CommandLine.ExitCode.OK;
            }
            try (FileChannel lock = data.lock()) {
                Remains remains = Remains.of(data);
                boolean any = remains.any();
                remains.stop();
                System.out.println(Messages.text(any ? "stop.done" : "stop.nothing"));
            }
            return CommandLine.ExitCode.OK;
        }
    }

    /** Exit status 3 for "does not run" is what Linux's init scripts use. */
    @Command(name = "status", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Status implements Callable<Integer> {

        private static final int NOT_RUNNING = 3;

        @Mixin
        private Folder folder = new Folder();

        @Override
        public Integer call() throws IOException {
            DataFolder data = folder.existing();
            boolean launcher = TrackedProcess.recall(data.launcherPid()).isPresent();
            if (launcher && Files.exists(data.address())) {
                String url = Files.readString(data.address()).strip();
                System.out.println(Messages.text("status.running", url));
                return CommandLine.ExitCode.OK;
            }
            if (launcher) {
                System.out.println(Messages.text("status.starting"));
            } else if (Remains.of(data).any()) {
                System.out.println(Messages.text("status.remains"));
            } else {
                System.out.println(Messages.text("status.stopped"));
            }
            return NOT_RUNNING;
        }
    }

    @Command(name = "logs", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Logs implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Option(names = "-n", paramLabel = "N", defaultValue = "50", descriptionKey = "option.lines")
        private int lines;

        @Option(
                names = {"-f", "--follow"},
                descriptionKey = "option.follow")
        private boolean follow;

        @Override
        public Integer call() throws IOException, InterruptedException {
            DataFolder data = folder.existing();
            List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
            if (follow) {
                command.add("-F");
            }
            command.add(data.logs().resolve("server.log").toString());
            command.add(data.logs().resolve("mariadb.log").toString());
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    @Command(name = "backup", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class BackUp implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.backup")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            DataFolder data = folder.existing();
            Path target = file.toAbsolutePath();
            if (Files.exists(target)) {
                throw new StartFailure("backup.exists", target);
            }
            if (!Files.isDirectory(data.database())) {
                throw new StartFailure("backup.noDatabase", data.root());
            }
            Progress progress = new Progress(System.out);
            progress.perform(
                    "step.backup",
                    () -> new OwnDatabase(distribution(), data)
                            .use(database -> new Backup(data).writeTo(target, database)));
            System.out.println(Messages.text("backup.done", target, Math.max(1, Files.size(target) >> 20)));
            System.out.println(Messages.text("backup.key"));
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "restore", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.key")
        private @Nullable Path key;

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.restore")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            DataFolder data = DataFolder.at(folder.data);
            Optional<SchoolKey> brought = Optional.ofNullable(key).map(SchoolKey::new);
            if (brought.isPresent()) {
                brought.get().read();
            }
            new Restoration(distribution(), new Progress(System.out)).restore(file.toAbsolutePath(), data);
            if (brought.isPresent()) {
                brought.get().importTo(data);
            }
            System.out.println(Messages.text("restore.done", data.root()));
            if (brought.isEmpty()) {
                System.out.println(Messages.text("restore.key", data.root()));
            }
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "export-key", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class ExportKey implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.exportKey")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            Path target = file.toAbsolutePath();
            new SchoolKey(folder.existing().schoolKey()).exportTo(target);
            System.out.println(Messages.text("key.exported", target));
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "import-key", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class ImportKey implements Callable<Integer> {

        @Mixin
        private Folder folder = new Folder();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.importKey")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            DataFolder data = folder.existing();
            new SchoolKey(file.toAbsolutePath()).importTo(data);
            System.out.println(Messages.text("key.imported", data.root()));
            return CommandLine.ExitCode.OK;
        }
    }
}
