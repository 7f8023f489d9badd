package org.schulhof.kernel.privacy;

/** What has ordered an erasure. */
public enum ErasureCause {
    /** A withdrawn consent (R24). */
    WITHDRAWAL,
    /** The person left the school so long ago that it needs their record no more. */
    LEAVING
}
