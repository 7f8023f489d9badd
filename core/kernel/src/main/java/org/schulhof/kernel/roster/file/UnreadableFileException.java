package org.schulhof.kernel.roster.file;

/** The file as a whole can't be read as a table. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
