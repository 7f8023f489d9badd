package org.schulhof.portal.writing;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.text.FormattedText;
import org.schulhof.kernel.attachment.FileExchange;
import org.schulhof.kernel.attachment.SchoolAttachments;
import org.schulhof.kernel.text.SchoolTexts;
import org.schulhof.portal.frame.Reader;

/** What the tags around written text ask for. */
@Named("writing")
@RequestScoped
public class Writing {

    private static final Pattern MODULE = Pattern.compile("/m/([a-z]{2,30})/.*");
    private static final int UNIT = 1024;

    private final SchoolTexts texts;
    private final SchoolAttachments attachments;
    private final FileExchange exchange;
    private final Reader reader;
    private @Nullable Boolean ownFiles;

    @Inject
    public Writing(SchoolTexts texts, SchoolAttachments attachments, FileExchange exchange, Reader reader) {
        this.texts = texts;
        this.attachments = attachments;
        this.exchange = exchange;
        this.reader = reader;
    }

    /** A text that may stand in a page unescaped: cleaned here, wherever it comes from. */
    public String shown(@Nullable Object text) {
        if (text == null) {
            return "";
        }
        return texts.shown(text instanceof FormattedText formatted ? formatted.html() : text.toString());
    }

    /** Where files go that belong to the page's module; empty on pages of no module. */
    public String getDoor() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Matcher module = MODULE.matcher(faces.getViewRoot().getViewId());
        return module.matches() ? faces.getExternalContext().getRequestContextPath() + "/a/" + module.group(1) : "";
    }

    /** Whether the reader has files to attach from and to save to now. */
    public boolean isOwnFiles() {
        if (ownFiles == null) {
            ownFiles = reader.isSignedIn() && exchange.isThere();
        }
        return ownFiles;
    }

    public long getMostBytes() {
        return attachments.mostBytes();
    }

    /** What does not stand in the text anyway. */
    public List<Attachment> beside(@Nullable Collection<Attachment> all, @Nullable Collection<Long> inText) {
        if (all == null) {
            return List.of();
        }
        return all.stream()
                .filter(attachment -> inText == null || !inText.contains(attachment.id()))
                .toList();
    }

    /** As people say how large a file is. */
    public String size(long bytes) {
        return size(bytes, reader.getLocale());
    }

    static String size(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        double kilobytes = (double) bytes / UNIT;
        if (kilobytes < UNIT) {
            number.setMaximumFractionDigits(0);
            return number.format(Math.max(1, kilobytes)) + " KB";
        }
        number.setMaximumFractionDigits(1);
        return number.format(kilobytes / UNIT) + " MB";
    }
}
