package org.schulhof.launcher;

/** Why the portal can't be started or stopped, as one sentence for the person at the terminal. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String messageKey, Object... arguments) {
        super(Messages.text(messageKey, arguments));
    }

    StartFailure(Throwable cause, String messageKey, Object... arguments) {
        super(Messages.text(messageKey, arguments), cause);
    }
}
