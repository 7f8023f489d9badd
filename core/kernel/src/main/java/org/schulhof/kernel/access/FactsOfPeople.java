package org.schulhof.kernel.access;

/** Tells what decisions about a person weigh, as it is now. */
@FunctionalInterface
interface FactsOfPeople {

    AccessFacts of(long personId);
}
