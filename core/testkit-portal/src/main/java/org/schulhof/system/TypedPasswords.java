package org.schulhof.system;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every password that a visitor has typed during this run, the wrong ones too. */
public final class TypedPasswords {

    private static final Set<String> ALL = ConcurrentHashMap.newKeySet();

    private TypedPasswords() {}

    /** A word that the rules refuse may stand anywhere. */
    public static void add(String password) {
        if (password.matches(".*[0-9].*") && password.matches(".*[^A-Za-z0-9].*")) {
            ALL.add(password);
        }
    }

    static Set<String> all() {
        return Set.copyOf(ALL);
    }
}
