package org.schulhof.kernel.text;

import jakarta.enterprise.context.ApplicationScoped;
import org.schulhof.kernel.ModuleService;
import org.schulhof.text.WordSearch;

/** Full text for modules. */
@ApplicationScoped
@ModuleService
public class SchoolFullText extends WordSearch {}
