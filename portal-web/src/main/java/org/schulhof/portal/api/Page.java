package org.schulhof.portal.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for. */
public class Page {

    static final int LONGEST = 200;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Parameter(description = "How many to pass over")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(LONGEST)
    @Parameter(description = "How many at most, up to 200")
    int limit;
}
