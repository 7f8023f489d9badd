package org.schulhof.kernel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R4")
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsSaltedArgon2idAndMatchesItsPasswordOnly() {
        String hash = passwords.hash("Drei+Esel7");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Esel");
        assertThat(passwords.hash("Drei+Esel7")).isNotEqualTo(hash);
        assertThat(passwords.matches("Drei+Esel7", hash)).isTrue();
        assertThat(passwords.matches("drei+Esel7", hash)).isFalse();
    }
}
