package org.schulhof.kernel.credential;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes passwords by Argon2id (R4), in the PHC string format that mail servers read as well. */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

    /** Not empty: that is refused without any hashing. */
    private static final String ANY = "any password";

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String hashOfNobody = hash("nobody has this password");

    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    public boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches}, for accounts that do not exist or have no password. */
    public void matchNobody() {
        matches(ANY, hashOfNobody);
    }
}
