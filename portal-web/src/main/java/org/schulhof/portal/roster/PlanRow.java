package org.schulhof.portal.roster;

import java.util.List;

/**
 * A row of the dry run, in words.
 *
 * @param place file and line; empty for those whom no file names
 * @param outcomes names of the outcomes, for their tags
 */
public record PlanRow(
        String place,
        String kind,
        String label,
        String key,
        String account,
        List<String> outcomes,
        List<Detail> details) {

    /**
     * A change or a reason.
     *
     * @param name of the field or column, or empty
     * @param before empty if there was nothing
     */
    public record Detail(String name, String before, String after, boolean reason) {}
}
