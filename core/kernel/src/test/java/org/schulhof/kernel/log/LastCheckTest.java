package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schulhof.log.Break;
import org.schulhof.log.Break.Kind;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;

class LastCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void comesBackAsItWasKept() {
        LastCheck check = new LastCheck(
                NOON,
                List.of(
                        new Verdict(SealedLog.SIGN_IN, 12, 3, Optional.empty()),
                        new Verdict(
                                SealedLog.ADMINISTRATION,
                                5,
                                2,
                                Optional.of(new Break(Kind.ENTRY_CHANGED, 3, Optional.of(NOON), Optional.of(NOON)))),
                        new Verdict(
                                SealedLog.HTTP,
                                0,
                                0,
                                Optional.of(new Break(Kind.SEAL_MISSING, 1, Optional.empty(), Optional.empty())))));
        assertThat(LastCheck.fromText(check.toText())).isEqualTo(check);
        assertThat(check.isWhole()).isFalse();
    }
}
