package org.schulhof.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.privacy.ExportRunningException;
import org.schulhof.kernel.privacy.ExportState;
import org.schulhof.kernel.privacy.OwnExport;
import org.schulhof.kernel.privacy.Register;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.Reader;

/** What is stored about the reader, and the copy of it all to take along (R25). */
@Named
@RequestScoped
public class MyDataPage {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;
    private static final String HERE = "/my-data.xhtml?faces-redirect=true";

    private final Register register;
    private final OwnExport export;
    private final Notices notices;
    private final Reader reader;

    private Register.Contents contents = new Register.Contents(List.of(), List.of());
    private @Nullable ExportState state;

    @Inject
    public MyDataPage(Register register, OwnExport export, Notices notices, Reader reader) {
        this.register = register;
        this.export = export;
        this.notices = notices;
        this.reader = reader;
    }

    @PostConstruct
    void load() {
        contents = register.read();
        state = export.state().orElse(null);
    }

    public @Nullable String order() {
        try {
            export.order();
            return HERE;
        } catch (ExportRunningException e) {
            return notices.refuse("myData.running");
        }
    }

    public String cancel() {
        export.cancel();
        return HERE;
    }

    public Register.Contents getContents() {
        return contents;
    }

    /** Null if none was ever ordered, or its days are over. */
    public @Nullable ExportState getExport() {
        return state;
    }

    /** Of the copy that is ready. */
    public String getSize() {
        double bytes = state == null ? 0 : state.size();
        NumberFormat format = NumberFormat.getInstance(reader.getLocale());
        format.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? format.format(Math.ceil(bytes / KILOBYTE)) + " kB"
                : format.format(bytes / MEGABYTE) + " MB";
    }

    public boolean isRunning() {
        return state != null && state.isRunning();
    }
}
