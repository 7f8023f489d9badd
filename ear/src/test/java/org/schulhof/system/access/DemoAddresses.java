package org.schulhof.system.access;

import java.util.List;
import java.util.Set;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;

/** Addresses of the demo school at which a page shows more than at the first link to it. */
final class DemoAddresses {

    /** Pages about something that the demo school does not have: also who may see them finds nothing. */
    static final Set<String> NOT_IN_THE_DEMO =
            Set.of("/administration/erasures/receipt.xhtml", "/administration/cases/report.xhtml");

    private static final String PERSON = "/administration/people/person.xhtml?id=";
    private static final String EDIT = "/administration/people/edit.xhtml?id=";
    private static final String GROUP = "/administration/groups/group.xhtml?id=";
    private static final String FILTER_IMPORT = "/administration/filters/import.xhtml?list=";

    private final KeptData data;

    DemoAddresses(KeptData data) {
        this.data = data;
    }

    String teacher() {
        return PERSON + id(DemoPerson.TEACHER);
    }

    /** Add a line if a page needs a parameter that no link of the portal has. */
    List<String> worthSeeing() {
        long course = data.count("select min(id) from school_group where type = 'COURSE'");
        return List.of(
                PERSON + id(DemoPerson.PUPIL),
                EDIT + id(DemoPerson.PUPIL),
                EDIT + id(DemoPerson.GUARDIAN) + "&child=a",
                GROUP + course + "&q=a",
                FILTER_IMPORT + data.count("select min(id) from filter_list"));
    }

    private long id(DemoPerson person) {
        return data.count("select id from person where account = '" + person.account() + "'");
    }
}
