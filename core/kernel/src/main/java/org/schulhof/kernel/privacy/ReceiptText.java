package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;

/** A receipt as plain text to keep, in German and in English. */
@ApplicationScoped
public class ReceiptText {

    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public ReceiptText(Settings settings, Texts texts, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Without a name: whoever holds it knows whose it is. */
    public String of(Receipt receipt) {
        return in(Locale.GERMAN, receipt) + "\r\n\r\n" + in(Locale.ENGLISH, receipt);
    }

    private String in(Locale locale, Receipt receipt) {
        StringBuilder text = new StringBuilder();
        line(text, texts.get(locale, "receipt.title", String.valueOf(receipt.number()), settings.schoolName()));
        line(text, texts.get(locale, "receipt.ordered." + receipt.occasion(), day(receipt.orderedAt(), locale)));
        if (receipt.finishedAt() != null) {
            line(text, texts.get(locale, "receipt.finished", day(receipt.finishedAt(), locale)));
        }
        if (!receipt.waiting().isEmpty()) {
            line(text, texts.get(locale, "receipt.waiting", receipt.waitingFor()));
        }
        lines(text, texts.get(locale, "receipt.deleted"), receipt.deleted(), locale);
        lines(text, texts.get(locale, "receipt.kept"), receipt.kept(), locale);
        return text.toString();
    }

    private void lines(StringBuilder text, String heading, List<Receipt.Line> lines, Locale locale) {
        line(text, "");
        line(text, heading);
        if (lines.isEmpty()) {
            line(text, "- " + texts.get(locale, "receipt.nothing"));
        }
        for (Receipt.Line item : lines) {
            line(text, "- " + item.what(locale) + ": " + item.count() + kept(item, locale));
        }
    }

    private String kept(Receipt.Line item, Locale locale) {
        if (item.retention() == null) {
            return "";
        }
        String why = texts.get(locale, "retention." + item.retention().name());
        String until = item.end()
                .map(end -> texts.get(locale, "receipt.until", day(end, locale)))
                .orElseGet(
                        () -> texts.get(locale, "retention." + item.retention().name() + ".end"));
        return " (" + why + "; " + until + ")";
    }

    private String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(clock.getZone()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
