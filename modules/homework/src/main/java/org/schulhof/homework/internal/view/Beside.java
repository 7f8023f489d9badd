package org.schulhof.homework.internal.view;

import java.util.List;
import org.schulhof.api.file.Attachment;

/** Which files are shown beside a text, since they do not stand in it as pictures. */
final class Beside {

    private Beside() {}

    static List<Attachment> of(List<Attachment> files, String html) {
        return files.stream()
                .filter(file -> !html.contains(file.address() + "/"))
                .toList();
    }

    static List<Long> ids(List<Attachment> files, String html) {
        return of(files, html).stream().map(Attachment::id).toList();
    }
}
