package org.schulhof.portal.roster;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.kernel.roster.RosterImport;
import org.schulhof.kernel.roster.UploadedFile;
import org.schulhof.kernel.roster.file.FileSettings;

/** The files that an administrator is about to import, from the upload to the confirmation. */
@SessionScoped
public class ImportDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient List<UploadedFile> files;
    private boolean accountsFollowNames;

    public synchronized List<UploadedFile> files() {
        return files == null ? List.of() : List.copyOf(files);
    }

    /** A file of the same name replaces the former one: it was corrected. */
    synchronized boolean add(UploadedFile file) {
        List<UploadedFile> kept = new ArrayList<>(files());
        kept.removeIf(known -> known.name().equals(file.name()));
        if (kept.size() >= RosterImport.MAX_FILES) {
            return false;
        }
        kept.add(file);
        files = kept;
        return true;
    }

    synchronized void remove(String name) {
        List<UploadedFile> kept = new ArrayList<>(files());
        kept.removeIf(known -> known.name().equals(name));
        files = kept;
    }

    synchronized void change(String name, FileSettings settings) {
        files = files().stream()
                .map(file -> file.name().equals(name) ? file.with(settings) : file)
                .toList();
    }

    synchronized void clear() {
        files = null;
        accountsFollowNames = false;
    }

    boolean accountsFollowNames() {
        return accountsFollowNames;
    }

    void letAccountsFollowNames(boolean follow) {
        accountsFollowNames = follow;
    }
}
