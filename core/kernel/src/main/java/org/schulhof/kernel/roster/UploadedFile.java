package org.schulhof.kernel.roster;

import java.time.LocalDate;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.file.RosterFile;

/** A file as the administrator gave it, with what they chose for it by hand. */
public record UploadedFile(String name, byte[] content, FileSettings settings) {

    public RosterFile read(LocalDate today) {
        return RosterFile.read(name, content, settings, today);
    }

    public UploadedFile with(FileSettings chosen) {
        return new UploadedFile(name, content, chosen);
    }
}
