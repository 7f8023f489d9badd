package org.schulhof.kernel.audit;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries of their own somebody looks for in the log.
 *
 * @param text part of what they changed; empty for all
 * @param feature what actions begin with, for instance {@code release}; empty for all
 * @param from the first day; null for the beginning
 * @param to the last day; null for today
 */
public record AuditFilter(String text, String feature, LocalDate from, LocalDate to) {

    /** What is noted down about who looked for it. */
    String describe() {
        return Stream.of(text, feature, from == null ? "" : from + " -", to == null ? "" : "- " + to)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
