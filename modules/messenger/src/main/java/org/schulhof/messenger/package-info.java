/**
 * Chats of two and of groups: live, sealed (R19), with a report on every message (R33). What is absent: keys and the way of a
 * report to the head, which the core has; mails and forums, which are modules of their own.
 */
@NullMarked
package org.schulhof.messenger;

import org.jspecify.annotations.NullMarked;
