package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.entry.SentEntries;
import org.schulhof.calendar.internal.invitation.InvitedEntries;
import org.schulhof.calendar.internal.invitation.SentAnswers;

/** What collections are made with. */
record DavServices(
        SentEntries entries,
        SentAnswers answers,
        InvitedEntries invited,
        EntryRows rows,
        Persistence persistence,
        Clock clock) {}
