package org.schulhof.addressbook.internal.card;

import java.io.Serializable;

/** A value and who may see it. */
public record Statement(String value, Audience audience) implements Serializable {}
