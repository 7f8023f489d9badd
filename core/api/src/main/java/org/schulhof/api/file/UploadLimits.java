package org.schulhof.api.file;

import org.osgi.annotation.versioning.ProviderType;

/** How large a file may be that somebody brings or fetches (R37). Implemented by the portal. */
@ProviderType
public interface UploadLimits {

    /**
     * In bytes, for the current person: an exception of their own as long as it lasts, else the largest of those that hold for
     * their groups, else what the school allows ({@code core.upload-mb}).
     */
    long mostBytes();
}
