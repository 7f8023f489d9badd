package org.schulhof.kernel.module;

/** The server did not do what it was asked to do with a bundle. Its message is the server's own reason. */
public final class DeploymentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String command;

    DeploymentRefusedException(String command, String reason, Throwable cause) {
        super(reason, cause);
        this.command = command;
    }

    public String command() {
        return command;
    }
}
