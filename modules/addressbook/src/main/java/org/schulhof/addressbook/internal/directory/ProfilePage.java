package org.schulhof.addressbook.internal.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;

/** A person of the school: {@code index.xhtml?id=<person>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("profile")
public final class ProfilePage implements PageBean {

    private final Directory directory;
    private final CurrentPerson currentPerson;
    private @Nullable Long id;
    private transient @Nullable Profile profile;

    @Activate
    public ProfilePage(@Reference Directory directory, @Reference CurrentPerson currentPerson) {
        this.directory = directory;
        this.currentPerson = currentPerson;
    }

    public @Nullable Long getId() {
        if (id == null) {
            id = PageAddress.current().id("id").orElse(null);
        }
        return id;
    }

    /** A birthday as the reader writes dates. */
    public String day(String date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(currentPerson.locale())
                .format(LocalDate.parse(date));
    }

    public @Nullable Profile getShown() {
        if (profile == null && getId() != null) {
            profile = directory.person(getId());
        }
        return profile;
    }
}
