package org.schulhof.system;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The running server as the JDK's tools see it from outside. */
public final class ServerProcess {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private final long pid;

    ServerProcess(long pid) {
        this.pid = pid;
    }

    /** How many class loaders hold a class of this name, after the garbage was collected. */
    public int classLoadersWith(String className) {
        jcmd("GC.run");
        Pattern line = Pattern.compile("(?m)(^|\\s)" + Pattern.quote(className) + "$");
        return (int) line.matcher(jcmd("VM.classloaders", "show-classes=true"))
                .results()
                .count();
    }

    private String jcmd(String... command) {
        String[] line = new String[command.length + 2];
        line[0] = JCMD.toString();
        line[1] = Long.toString(pid);
        System.arraycopy(command, 0, line, 2, command.length);
        return Shell.run(line);
    }
}
