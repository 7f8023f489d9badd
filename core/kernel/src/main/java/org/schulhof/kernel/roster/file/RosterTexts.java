package org.schulhof.kernel.roster.file;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what is wrong, and names kinds and columns, in the reader's language. */
public final class RosterTexts {

    private final ResourceBundle bundle;

    public RosterTexts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                RosterTexts.class.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String sentence(Problem problem) {
        List<String> details = problem.details();
        return switch (problem.fault()) {
            case COLUMN_MISSING -> text("fault.COLUMN_MISSING", column(RosterColumn.valueOf(details.get(0))));
            case NOBODY_LEAVES -> text("fault.NOBODY_LEAVES", kind(RosterKind.valueOf(details.get(0))));
            default -> text("fault." + problem.fault(), details.toArray());
        };
    }

    public String kind(RosterKind kind) {
        return text("kind." + kind);
    }

    public String column(RosterColumn column) {
        return text("column." + column);
    }

    private String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(details);
    }
}
