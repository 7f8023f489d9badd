package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.schulhof.api.person.CurrentPerson;

/** Takes in what the current person sends, before whoever keeps it is asked: a slow line holds no transaction and no module. */
@ApplicationScoped
public class Receiving {

    private final CurrentPerson currentPerson;
    private final StoredFiles files;

    @Inject
    public Receiving(CurrentPerson currentPerson, StoredFiles files) {
        this.currentPerson = currentPerson;
        this.files = files;
    }

    /**
     * Takes all of it in; it goes when it is closed.
     *
     * @throws org.schulhof.api.file.FileTooLargeException as soon as it has more bytes; nothing is left of it
     */
    public Incoming receive(InputStream source, long maxBytes) throws IOException {
        currentPerson.get();
        return files.receive(source, maxBytes, Envelope.NONE);
    }
}
