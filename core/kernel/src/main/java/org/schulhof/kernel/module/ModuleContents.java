package org.schulhof.kernel.module;

import jakarta.servlet.Servlet;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.module.Right;
import org.schulhof.api.module.Tile;
import org.schulhof.api.privacy.PersonalData;

/**
 * What a module brings, for administrators. Of a module that does not run only pages and entities are known.
 *
 * @param pages names of its pages
 * @param entities simple names of the classes that it stores
 * @param servlets addresses that it answers itself
 * @param rights names of the rights that it declares
 * @param jobs kinds of the jobs that it does
 * @param personalData what it holds about people
 * @param tile whether it shows something on the start page
 */
public record ModuleContents(
        List<String> pages,
        List<String> entities,
        List<String> servlets,
        List<String> rights,
        List<String> jobs,
        List<String> personalData,
        boolean tile) {

    private static final String PAGES = "schulhof/pages";

    /** Calls the module's code; what that throws passes through. */
    static ModuleContents of(InstalledModule module, Locale locale) {
        return new ModuleContents(
                pages(module.bundle()),
                entities(module.bundle()),
                module.contributions(Servlet.class).stream()
                        .flatMap(servlet -> servlet.property("schulhof.servlet.path").stream())
                        .map(path -> "/s/" + module.id() + "/" + path)
                        .sorted()
                        .toList(),
                module.rights().stream().map(Right::name).sorted().toList(),
                module.contributions(JobHandler.class).stream()
                        .map(handler -> handler.call(JobHandler::kind))
                        .sorted()
                        .toList(),
                module.contributions(PersonalData.class).stream()
                        .flatMap(data -> data.call(service -> service.describe(locale)).stream())
                        .map(PersonalData.Holding::what)
                        .toList(),
                !module.contributions(Tile.class).isEmpty());
    }

    private static List<String> pages(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(PAGES, "*.xhtml", true);
        return found == null
                ? List.of()
                : Collections.list(found).stream()
                        .map(page -> page.getPath().substring(page.getPath().lastIndexOf(PAGES) + PAGES.length() + 1))
                        .sorted()
                        .toList();
    }

    private static List<String> entities(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(InstalledModule.ENTITIES)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).strip())
                .sorted()
                .toList();
    }
}
