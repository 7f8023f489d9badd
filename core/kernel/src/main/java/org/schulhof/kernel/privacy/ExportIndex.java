package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;

/** The page of an export that says what is what, for a person who opens it at home without the portal. */
@ApplicationScoped
class ExportIndex {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
                    + "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}p,li{overflow-wrap:anywhere}.note{color:#a33}";

    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    @Inject
    ExportIndex(Settings settings, Texts texts, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    String failureFile(Locale locale) {
        return texts.get(locale, "export.failed.file");
    }

    String failure(String title, String fault, Locale locale) {
        return texts.get(locale, "export.failed", title, fault);
    }

    /** @param absent titles of modules that do not run, whose data are missing */
    String page(Person person, List<ExportPart> parts, List<String> absent, Locale locale) {
        String title = texts.get(locale, "export.title", person.name());
        String day = LocalDate.now(clock)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append(
                        "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n")
                .append(element("h1", title))
                .append(element("p", texts.get(locale, "export.intro", settings.schoolName(), day)))
                .append(element("p", texts.get(locale, "export.formats")));
        byTitle(parts).forEach((name, ofTitle) -> {
            page.append(element("h2", name));
            ofTitle.forEach(part -> page.append(section(part, locale)));
        });
        if (!absent.isEmpty()) {
            page.append(element("h2", texts.get(locale, "export.absent")))
                    .append(element("p", texts.get(locale, "export.absent.note", String.join(", ", absent))));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static Map<String, List<ExportPart>> byTitle(List<ExportPart> parts) {
        return parts.stream()
                .filter(part -> !part.files().isEmpty() || part.fault() != null)
                .collect(Collectors.groupingBy(ExportPart::title, LinkedHashMap::new, Collectors.toList()));
    }

    private String section(ExportPart part, Locale locale) {
        StringBuilder section = new StringBuilder();
        section.append(element("p", String.join("; ", part.what())));
        if (part.fault() != null) {
            section.append("<p class=\"note\">")
                    .append(escape(failure(part.title(), part.fault(), locale)))
                    .append("</p>\n");
        }
        return section.append(part.files().stream()
                        .map(file -> "<li><a href=\"" + link(file) + "\">" + escape(file) + "</a></li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n")))
                .toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private static String link(String file) {
        return Arrays.stream(file.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
