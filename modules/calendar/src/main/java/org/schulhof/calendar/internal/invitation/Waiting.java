package org.schulhof.calendar.internal.invitation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.UnreadCount;
import org.schulhof.api.person.Person;

/** Invitations without an answer, on every page of the portal: so that those who joined an invited group later see them too. */
@Component
public final class Waiting implements UnreadCount {

    private final Invitations invitations;

    @Activate
    public Waiting(@Reference Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public int unread(Person reader) {
        return invitations.waiting();
    }
}
