package ${package};

/** A notice is empty or too long. Nothing was stored. */
public final class InvalidNoticeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
