package org.schulhof.portal.roster;

import java.util.List;
import org.schulhof.kernel.roster.plan.Doubt;

/** A doubt about a plan as it is shown, with what it is founded on. */
public record PlanDoubt(Doubt doubt, List<String> sentences) {}
