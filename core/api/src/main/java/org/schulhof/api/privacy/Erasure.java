package org.schulhof.api.privacy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure has deleted and what it has kept, for the receipt that the person gets (R24). Things are named by keys
 * of the module's texts: the receipt speaks each of its languages.
 */
public record Erasure(List<Deleted> deleted, List<Kept> kept) {

    private static final Erasure NOTHING = new Erasure(List.of(), List.of());

    public Erasure {
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
    }

    /** There was nothing. Begin with it and add what there was. */
    public static Erasure nothing() {
        return NOTHING;
    }

    /** @param count how many; nothing is added for none */
    public Erasure deleted(String what, long count) {
        return count == 0
                ? this
                : new Erasure(
                        Stream.concat(deleted.stream(), Stream.of(new Deleted(what, count)))
                                .toList(),
                        kept);
    }

    /** @param count how many; nothing is added for none */
    public Erasure kept(String what, long count, Retention retention, @Nullable Instant until) {
        return count == 0
                ? this
                : new Erasure(
                        deleted,
                        Stream.concat(kept.stream(), Stream.of(new Kept(what, count, retention, until)))
                                .toList());
    }

    /** @param what message key of the module's texts */
    public record Deleted(String what, long count) {}

    /**
     * @param what message key of the module's texts
     * @param until when it goes at the latest; null if the class's end is no date, such as the day when the person leaves
     */
    public record Kept(
            String what,
            long count,
            Retention retention,
            @Nullable Instant until) {}
}
