package org.schulhof.kernel.install;

import java.util.List;

/**
 * Something that the check of a jar has found.
 *
 * @param details names to be put into its message
 */
public record Finding(Kind kind, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Kind kind, String... details) {
        return new Finding(kind, List.of(details));
    }

    /** What follows from it. */
    public enum Weight {
        GOOD,
        /** May be installed once somebody has taken responsibility. */
        DOUBT,
        REFUSAL
    }

    /** Its message is {@code finding.<name>} of the portal's texts. */
    public enum Kind {
        NOT_A_JAR(Weight.REFUSAL),
        NOT_A_BUNDLE(Weight.REFUSAL),
        NOT_A_MODULE(Weight.REFUSAL),
        /** The header names an id that is none, or that another bundle has. */
        ID_INVALID(Weight.REFUSAL),
        ID_TAKEN(Weight.REFUSAL),
        /** The symbolic name belongs to a bundle of the server or the core. */
        NAME_TAKEN(Weight.REFUSAL),
        /** A header with which a bundle could change others or the server. */
        HEADER_FORBIDDEN(Weight.REFUSAL),
        IMPORT_FORBIDDEN(Weight.REFUSAL),
        PACKAGE_MISSING(Weight.REFUSAL),
        CAPABILITY_MISSING(Weight.REFUSAL),
        /** Contents do not match the signature. */
        TAMPERED(Weight.REFUSAL),
        NEW(Weight.GOOD),
        NEWER(Weight.GOOD),
        SAME_VERSION(Weight.DOUBT),
        OLDER(Weight.DOUBT),
        SIGNED_BY_TRUSTED(Weight.GOOD),
        SIGNED_BY_STRANGER(Weight.DOUBT),
        UNSIGNED(Weight.DOUBT);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }
}
