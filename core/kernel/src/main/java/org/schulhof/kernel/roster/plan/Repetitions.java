package org.schulhof.kernel.roster.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterLine;

/** Lines that claim to be the same thing. Which of them is right nobody can tell, so none is taken. */
final class Repetitions {

    private final RosterColumn column;
    private final Function<RosterLine, Optional<String>> identity;
    private final Map<String, List<RosterLine>> lines;

    Repetitions(RosterColumn column, List<RosterLine> all, Function<RosterLine, Optional<String>> identity) {
        this.column = column;
        this.identity = identity;
        this.lines = all.stream()
                .filter(line -> identity.apply(line).isPresent())
                .collect(Collectors.groupingBy(line -> identity.apply(line).orElseThrow()));
    }

    static Repetitions ofKeys(RosterColumn column, List<RosterLine> all) {
        return new Repetitions(column, all, line -> Optional.of(line.key()).filter(key -> !key.isEmpty()));
    }

    Optional<Problem> of(RosterLine line) {
        return identity.apply(line)
                .flatMap(id -> lines.get(id).stream()
                        .filter(other -> other != line)
                        .findFirst()
                        .map(other ->
                                line.problem(column, Fault.DUPLICATE, String.valueOf(other.line()), other.file())));
    }
}
