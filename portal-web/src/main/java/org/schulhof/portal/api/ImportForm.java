package org.schulhof.portal.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.kernel.roster.RosterImport;
import org.schulhof.kernel.roster.UploadedFile;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportOptions;

/** The parts of a request for an import. */
record ImportForm(List<UploadedFile> files, ImportOptions options, String fingerprint, Set<Doubt> confirmed) {

    private static final int LONGEST_FIELD = 200;

    /** As it is described. */
    @Schema(name = "ImportForm")
    public record Fields(
            @Schema(
                    description = "A list as the school administration exports it (CSV); repeat it for each",
                    type = SchemaType.STRING,
                    format = "binary",
                    required = true)
            byte[] file,

            @Schema(
                    description = "Whether somebody who is renamed gets a new account name as well",
                    defaultValue = "false")
            boolean accountsFollowNames,

            @Schema(description = "Of the plan that is to be carried out")
            String fingerprint,

            @Schema(description = "A doubt of the plan that is confirmed; repeat it for each")
            Doubt confirm) {}

    static ImportForm of(List<EntityPart> parts) throws IOException {
        List<UploadedFile> files = new ArrayList<>();
        Set<Doubt> confirmed = EnumSet.noneOf(Doubt.class);
        ImportOptions options = ImportOptions.DEFAULT;
        String fingerprint = "";
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "file" -> files.add(file(part));
                case "accountsFollowNames" -> options = new ImportOptions(Boolean.parseBoolean(text(part)));
                case "fingerprint" -> fingerprint = text(part);
                case "confirm" -> confirmed.add(doubt(text(part)));
                default -> throw new BadInputException(part.getName(), "UNKNOWN", "There is no such field");
            }
        }
        if (files.isEmpty()) {
            throw new BadInputException("file", "MISSING", "There is no file");
        }
        if (files.size() > RosterImport.MAX_FILES) {
            throw new BadInputException("file", "TOO_MANY", "There may be " + RosterImport.MAX_FILES + " files");
        }
        return new ImportForm(files, options, fingerprint, confirmed);
    }

    private static UploadedFile file(EntityPart part) throws IOException {
        String name = part.getFileName().orElse("file");
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes((int) RosterImport.MAX_BYTES + 1);
            if (bytes.length > RosterImport.MAX_BYTES) {
                throw new FileTooLargeException(RosterImport.MAX_BYTES);
            }
            return new UploadedFile(name, bytes, FileSettings.RECOGNISED);
        }
    }

    private static String text(EntityPart part) throws IOException {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        }
    }

    private static Doubt doubt(String text) {
        try {
            return Doubt.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("confirm", "UNREADABLE", "There is no such doubt");
        }
    }
}
