package org.schulhof.kernel.consent;

import java.util.Arrays;
import java.util.Optional;
import org.schulhof.api.consent.Consent;

/** What people agree to, each by a text of its own with versions: the regulations (R20), and the consents. */
public enum Agreement {
    REGULATIONS,
    PLATFORM,
    EVALUATION,
    IMAGE,
    SOUND;

    public static Agreement of(Consent consent) {
        return valueOf(consent.name());
    }

    /** @throws UnknownTextException if nothing is called so */
    public static Agreement named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownTextException(name));
    }

    /** Empty for the regulations, which are accepted. */
    public Optional<Consent> consent() {
        return this == REGULATIONS ? Optional.empty() : Optional.of(Consent.valueOf(name()));
    }
}
