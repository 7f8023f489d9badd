package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a portal that takes over modules while they are being written. */
@Command(name = "dev", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class Dev implements Callable<Integer> {

    @Mixin
    private Schulhof.Folder folder = new Schulhof.Folder();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:SCHULHOF_PORT:-8080}",
            descriptionKey = "option.port")
    private int port;

    @Option(names = "--module", paramLabel = "DIR", descriptionKey = "option.module")
    private List<Path> modules = List.of();

    @Override
    public Integer call() throws IOException {
        Maven maven = Maven.found();
        List<ModuleSource> sources = new ArrayList<>();
        for (Path module : modules.isEmpty() ? ownModules() : modules) {
            sources.add(ModuleSource.in(module.toAbsolutePath().normalize()));
        }
        if (sources.isEmpty()) {
            throw new StartFailure("dev.noModules");
        }
        new Progress(System.out).perform("step.offer", () -> maven.offer(Schulhof.distribution()));
        DataFolder data = DataFolder.at(folder.data);
        Files.createDirectories(data.root());
        Folders.delete(data.development());
        Optional<TlsFiles> noTls = Optional.empty();
        Optional<Proxies> noProxies = Optional.empty();
        Options options = new Options(port, folder.data, null, true, null, noTls, noProxies, true);
        try (WarmMaven warm = WarmMaven.start(maven)) {
            Thread watch = new Thread(new ModuleWatch(sources, warm, data, System.out), "modules");
            watch.setDaemon(true);
            watch.start();
            new Portal(Schulhof.distribution(), options, System.out).run();
        }
        return CommandLine.ExitCode.OK;
    }

    private static List<Path> ownModules() throws IOException {
        List<Path> found = new ArrayList<>();
        Path all = Path.of(System.getProperty("schulhof.home", "."), "modules");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, ModuleSource::isModule)) {
            folders.forEach(found::add);
        }
        return found;
    }
}
