package org.schulhof.files.internal.dav;

import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.RefusedException;

/** Says by the words of the protocol what the files refuse, with the sentence that a page would show. */
@Component(service = Refusals.class)
public final class Refusals {

    private static final QName NAME = new QName("urn:schulhof:dav", "name-not-accepted");
    private static final QName NO_ROOM = DavNames.dav("quota-not-exceeded");
    private static final QName VIRUS = new QName("urn:schulhof:dav", "virus-found");
    private static final QName HELD = new QName("urn:schulhof:dav", "held-by-virus-scanner");
    private static final QName NO_RIGHT = DavNames.dav("need-privileges");

    private final CurrentPerson currentPerson;

    @Activate
    public Refusals(@Reference CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            throw told(e);
        } catch (InfectedFileException e) {
            throw new DavException(DavException.Reason.NOT_ACCEPTED, VIRUS, text("refused.INFECTED"));
        }
    }

    /** A file that waits for the virus scanner, or has a virus. */
    DavException told(FileHeldException held) {
        return new DavException(DavException.Reason.LOCKED, HELD, text("held." + held.state()));
    }

    private DavException told(RefusedException refused) {
        return switch (refused.reason()) {
            case READ_ONLY, ROOT -> because(DavException.Reason.NOT_ACCEPTED, NO_RIGHT, refused);
            case NAME_EMPTY, NAME_TOO_LONG, NAME_UNFIT -> because(DavException.Reason.NOT_ACCEPTED, NAME, refused);
            case QUOTA, TOO_MANY, COPY_TOO_LARGE, TOO_DEEP, TOO_LARGE ->
                because(DavException.Reason.TOO_MUCH, NO_ROOM, refused);
            case LOCKED -> because(DavException.Reason.LOCKED, DavNames.dav("lock-token-submitted"), refused);
            case INTO_ITSELF -> because(DavException.Reason.NOT_ACCEPTED, NAME, refused);
            case CHANGED -> new DavException(DavException.Reason.CHANGED_MEANWHILE);
            case NOT_A_FILE -> new DavException(DavException.Reason.NOT_ALLOWED);
            case NAME_TAKEN, NOT_A_FOLDER, NOBODY, END_PASSED -> because(DavException.Reason.CONFLICT, NAME, refused);
        };
    }

    private DavException because(DavException.Reason reason, QName condition, RefusedException refused) {
        return new DavException(reason, condition, text("refused." + refused.reason()));
    }

    private String text(String key) {
        return Texts.of(FilesModule.class, currentPerson).get(key);
    }
}
