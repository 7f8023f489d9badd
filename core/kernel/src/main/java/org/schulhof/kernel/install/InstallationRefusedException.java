package org.schulhof.kernel.install;

/** The check of a jar said no, or its doubts were not confirmed. Nothing was changed. */
public final class InstallationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Inspection inspection;

    InstallationRefusedException(Inspection inspection) {
        super(inspection.name() + " is not installed: " + inspection.findings());
        this.inspection = inspection;
    }

    public Inspection inspection() {
        return inspection;
    }
}
