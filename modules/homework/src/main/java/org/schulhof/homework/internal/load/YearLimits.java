package org.schulhof.homework.internal.load;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.policy.Policies;
import org.schulhof.homework.HomeworkModule;

/** How many minutes a day the school allows pupils, by the year of their class (R35). */
@Component(service = YearLimits.class)
public final class YearLimits {

    private static final Pattern NUMBER = Pattern.compile("0?(\\d{1,2})\\D.*|0?(\\d{1,2})");
    private static final Pattern UPPER = Pattern.compile("(?i)(EF|E|Q|K|J|S)\\s?\\d?.*");
    private static final int UPPER_YEARS = 11;

    private final Groups groups;
    private final Policies policies;

    @Activate
    public YearLimits(@Reference Groups groups, @Reference Policies policies) {
        this.groups = groups;
        this.policies = policies;
    }

    /** The lowest of all that apply to these pupils; 0 if none does. One query. */
    int strictest(Collection<Long> pupilIds) {
        return groups.ofAll(pupilIds).values().stream()
                .flatMap(List::stream)
                .filter(group -> group.type() == GroupType.CLASS)
                .map(Group::name)
                .distinct()
                .flatMap(name -> year(name).stream())
                .mapToInt(this::limit)
                .filter(limit -> limit > 0)
                .min()
                .orElse(0);
    }

    private int limit(int year) {
        return HomeworkModule.MINUTES.keySet().stream()
                .filter(from -> from <= year)
                .max(Integer::compareTo)
                .map(from -> policies.number(HomeworkModule.MINUTES.get(from)))
                .orElse(0);
    }

    /** Of the name of a class: 7a, 05b, 10.2, EF, Q1. */
    static Optional<Integer> year(String className) {
        Matcher number = NUMBER.matcher(className);
        if (number.matches()) {
            String digits = number.group(1) == null ? number.group(2) : number.group(1);
            return Optional.of(Integer.valueOf(digits));
        }
        return UPPER.matcher(className).matches() ? Optional.of(UPPER_YEARS) : Optional.empty();
    }
}
