package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new module of the template, in a folder anywhere. */
@Command(name = "new-module", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class NewModule implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z]{2,30}");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "parameter.moduleFolder")
    private Path folder = Path.of("");

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "option.moduleId")
    private @Nullable String id;

    @Option(names = "--package", paramLabel = "NAME", descriptionKey = "option.package")
    private @Nullable String packageName;

    @Override
    public Integer call() throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        String moduleId = id == null ? idOf(target) : id;
        String inPackage = packageName == null ? "org.example." + moduleId : packageName;
        if (!ID.matcher(moduleId).matches()) {
            throw new StartFailure("module.badId", moduleId);
        }
        if (!PACKAGE.matcher(inPackage).matches()) {
            throw new StartFailure("module.badPackage", inPackage);
        }
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new StartFailure("module.folderExists", target);
        }
        Maven maven = Maven.found();
        Distribution distribution = Schulhof.distribution();
        Progress progress = new Progress(System.out);
        progress.perform("step.offer", () -> maven.offer(distribution));
        progress.perform("step.generate", () -> generate(maven, distribution, target, moduleId, inPackage));
        System.out.println(Messages.text("module.made", target));
        return CommandLine.ExitCode.OK;
    }

    private static void generate(
            Maven maven, Distribution distribution, Path target, String moduleId, String packageName)
            throws IOException {
        String artifact = packageName.endsWith("." + moduleId) ? packageName : packageName + "." + moduleId;
        Path work = Files.createTempDirectory("schulhof-new-module");
        try {
            maven.run(
                    work,
                    "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
                    "-DarchetypeGroupId=org.schulhof",
                    "-DarchetypeArtifactId=schulhof-module-archetype",
                    "-DarchetypeVersion=" + distribution.kitVersion(),
                    "-DarchetypeCatalog=internal",
                    "-DgroupId=" + artifact.substring(0, artifact.lastIndexOf('.')),
                    "-DartifactId=" + artifact,
                    "-Dpackage=" + packageName,
                    "-Did=" + moduleId);
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Folders.copy(work.resolve(artifact), target);
            if (Files.exists(target.resolveSibling("pom.xml"))) {
                // Among others of the same project, whose parent is beside it
                Path pom = target.resolve("pom.xml");
                Files.writeString(pom, Files.readString(pom).replaceFirst(" *<relativePath/>\\n", ""));
            }
        } finally {
            Folders.delete(work);
        }
    }

    private static String idOf(Path folder) {
        return folder.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
