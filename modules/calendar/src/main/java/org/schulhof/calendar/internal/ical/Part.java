package org.schulhof.calendar.internal.ical;

/** What stands in a component, in the order in which it came. */
public sealed interface Part permits ContentLine, IcalComponent {}
