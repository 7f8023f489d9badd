package org.schulhof.kernel.roster.plan;

/** What is probably a mistake although each row by itself is right. Whoever wants it says so, besides confirming the plan. */
public enum Doubt {
    /** Unusually many would leave: the file may not be the full list. */
    DEPARTURES,
    /** Unusually many would become somebody else: the file may be another school's. */
    STRANGERS
}
