package org.schulhof.kernel.roster;

import java.util.Map;
import org.schulhof.kernel.roster.plan.GroupKey;
import org.schulhof.kernel.roster.plan.PersonKey;
import org.schulhof.kernel.roster.plan.School;

/** A picture of the school, and under which ids its people and groups are kept. */
record SchoolRecords(School school, Map<PersonKey, Long> people, Map<GroupKey, Long> groups) {}
