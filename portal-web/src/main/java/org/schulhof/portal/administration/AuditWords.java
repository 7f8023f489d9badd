package org.schulhof.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.portal.frame.Dates;
import org.schulhof.portal.frame.PortalTexts;

/** What the log has noted down, in the reader's words; as it stands where nobody has named it. */
@RequestScoped
public class AuditWords {

    private static final Pattern PERIOD =
            Pattern.compile("(open|denied|locked|token) from (\\S+) until ([^\\s:]+(?::[^\\s]*Z)?)(?:: (.*))?");

    private static final Pattern LOOK = Pattern.compile("(\\d+) items(?:: (.*))?");

    private final PortalTexts texts;
    private final ModuleTitles names;
    private final Dates dates;

    @Inject
    public AuditWords(PortalTexts texts, ModuleTitles names, Dates dates) {
        this.texts = texts;
        this.names = names;
        this.dates = dates;
    }

    public String action(String action) {
        return names.declared("audit." + action, action);
    }

    public String feature(String feature) {
        return text("auditKind." + feature, names.of(feature));
    }

    /** A module, right or role, or something that has a name of its own. */
    public String subject(String subject) {
        return Arrays.stream(subject.split(" - ")).map(this::named).collect(Collectors.joining(" · "));
    }

    private String named(String part) {
        if (texts.containsKey("policy." + part)) {
            return texts.get("policy." + part);
        }
        if (texts.containsKey("agreement." + part)) {
            return texts.get("agreement." + part);
        }
        if (texts.containsKey("filters.list." + part)) {
            return texts.get("filters.list." + part);
        }
        if (texts.containsKey("case.log." + part)) {
            return texts.get("case.log." + part);
        }
        return text("roles." + part, part.equals("*") ? texts.get("audit.everyone") : names.of(names.title(part)));
    }

    public String state(String state) {
        Matcher period = PERIOD.matcher(state);
        if (period.matches()) {
            String key = "auditPeriod." + period.group(1);
            String reason = period.group(4) == null ? "" : period.group(4);
            String spoken = period.group(1).equals("token") ? words(reason) : reason;
            return texts.with(key, moment(period.group(2)), moment(period.group(3)), spoken);
        }
        Matcher look = LOOK.matcher(state);
        if (look.matches()) {
            String items = texts.with("case.look.items", Integer.parseInt(look.group(1)));
            return look.group(2) == null ? items : items + ": " + look.group(2);
        }
        return words(state);
    }

    private String words(String list) {
        return Stream.of(list.split(", "))
                .map(word -> word.replaceAll("^\\[|]$", ""))
                .map(word -> text(
                        "auditState." + word.replace(' ', '-'),
                        text("role." + word, text("group." + word, names.title(word)))))
                .collect(Collectors.joining(", "));
    }

    private String moment(String moment) {
        try {
            return dates.full(Instant.parse(moment));
        } catch (DateTimeParseException e) {
            return Map.of("now", "…", "closed", "…", "allowed", "…", "unlocked", "…")
                    .getOrDefault(moment, moment);
        }
    }

    private String text(String key, String otherwise) {
        return texts.containsKey(key) ? texts.get(key) : otherwise;
    }
}
