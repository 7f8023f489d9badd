package org.schulhof.kernel.privacy;

/** Implemented by beans that can keep what is to be erased for a while, such as an open case (R24); asked before each erasure. */
public interface ErasureHold {

    /** Whether nothing of this person's may be erased now. */
    boolean holds(long personId);
}
