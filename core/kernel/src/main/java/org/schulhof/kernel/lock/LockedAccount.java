package org.schulhof.kernel.lock;

import org.schulhof.api.person.Person;

/** A person and the lock of their account. */
public record LockedAccount(Person person, AccountLock lock) {}
