package org.schulhof.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs Maven again and again in one process, by Maven's own launcher: a line of arguments in, a line with the exit status out.
 * Maven's classes are on the class path of that process only, and reached by their names.
 */
final class MavenLoop {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /** Where among the arguments the path of the pom is: after {@code -f}. */
    private static final int POM = 1;

    private MavenLoop() {}

    public static void main(String[] ignored) throws IOException, ReflectiveOperationException {
        PrintStream answers = System.out;
        Object launcher = launcher();
        Method launch = launcher.getClass().getMethod("launch", String[].class);
        Method exitCode = launcher.getClass().getMethod("getExitCode");
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] arguments = line.split("\t");
            Path folder = Path.of(arguments[POM]).getParent();
            System.setProperty("user.dir", folder.toString());
            System.setProperty("maven.multiModuleProjectDirectory", root(folder).toString());
            System.setOut(System.err);
            try {
                launch.invoke(launcher, (Object) arguments);
                answers.println(exitCode.invoke(launcher));
            } catch (InvocationTargetException e) {
                answers.println(1);
            }
            answers.flush();
        }
    }

    private static Object launcher() throws IOException, ReflectiveOperationException {
        Class<?> type = Class.forName(LAUNCHER);
        Object launcher = type.getConstructor().newInstance();
        type.getMethod("setSystemClassLoader", ClassLoader.class)
                .invoke(launcher, Thread.currentThread().getContextClassLoader());
        try (InputStream configuration = Files.newInputStream(Path.of(System.getProperty("schulhof.maven.conf")))) {
            type.getMethod("configure", InputStream.class).invoke(launcher, configuration);
        }
        return launcher;
    }

    /** As Maven's script looks for it. */
    private static Path root(Path folder) {
        for (Path parent = folder; parent != null; parent = parent.getParent()) {
            if (Files.isDirectory(parent.resolve(".mvn"))) {
                return parent;
            }
        }
        return folder;
    }
}
