package org.schulhof.kernel.roster.plan;

import java.util.Comparator;
import org.schulhof.api.group.GroupType;

/** By what an imported group is known again: the class as the administration calls it, the code of a course. */
public record GroupKey(GroupType type, String key) implements Comparable<GroupKey> {

    private static final Comparator<GroupKey> ORDER =
            Comparator.comparing(GroupKey::type).thenComparing(GroupKey::key);

    static GroupKey ofClass(String name) {
        return new GroupKey(GroupType.CLASS, name);
    }

    static GroupKey ofCourse(String code) {
        return new GroupKey(GroupType.COURSE, code);
    }

    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }
}
