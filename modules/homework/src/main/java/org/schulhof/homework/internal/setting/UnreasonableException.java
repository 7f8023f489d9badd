package org.schulhof.homework.internal.setting;

import java.util.List;
import org.schulhof.homework.internal.load.Warning;

/** The deadline is not reasonable by what the school has decided (R35), and nobody has said that it shall be so all the same. */
public final class UnreasonableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Warning> warnings;
    private final Override override;

    /** What helps. */
    public enum Override {
        /** To send it again, having read the warnings. */
        FREE,
        /** To give a reason. */
        REASON,
        /** Nothing but another deadline, or less to do. */
        NEVER
    }

    UnreasonableException(List<Warning> warnings, Override override) {
        super(warnings.stream().map(Warning::kind).distinct().toList().toString());
        this.warnings = List.copyOf(warnings);
        this.override = override;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    public Override override() {
        return override;
    }
}
