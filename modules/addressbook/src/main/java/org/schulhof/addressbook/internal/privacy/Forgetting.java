package org.schulhof.addressbook.internal.privacy;

import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.contact.ContactStore;
import org.schulhof.addressbook.internal.list.ListStore;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Erases deleted contacts and lists for good, whoever's they were, once they can't be taken back any more. */
@Component
public final class Forgetting implements JobHandler {

    private final Grace grace;
    private final ContactStore contacts;
    private final ListStore lists;

    @Activate
    public Forgetting(@Reference Grace grace, @Reference ContactStore contacts, @Reference ListStore lists) {
        this.grace = grace;
        this.contacts = contacts;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return Grace.FORGET;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        Instant over = grace.over();
        contacts.forget(over);
        lists.forget(over);
        return Map.of();
    }
}
