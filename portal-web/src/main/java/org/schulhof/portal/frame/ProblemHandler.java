package org.schulhof.portal.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Map;
import org.primefaces.csp.CspException;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.NotSignedInException;

/**
 * Answers what a page throws with the error page that belongs to it, to ajax as well. What the school's filters refuse is no
 * error: it is said on the page itself.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {

    private static final Map<Class<? extends Throwable>, Integer> VOCABULARY = Map.of(
            AccessDeniedException.class, HttpServletResponse.SC_FORBIDDEN,
            NotSignedInException.class, HttpServletResponse.SC_UNAUTHORIZED,
            NotFoundException.class, HttpServletResponse.SC_NOT_FOUND,
            ViewExpiredException.class, HttpServletResponse.SC_CONFLICT,
            CspException.class, HttpServletResponse.SC_BAD_REQUEST);

    private static final Logger LOG = System.getLogger(ProblemHandler.class.getName());

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!queued.hasNext()) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExceptionQueuedEventContext thrown = queued.next().getContext();
        Throwable cause = innermost(thrown.getException());
        queued.remove();
        while (queued.hasNext()) {
            cause.addSuppressed(queued.next().getContext().getException());
            queued.remove();
        }
        if (cause instanceof RefusedTextException refusal && PhaseId.INVOKE_APPLICATION.equals(thrown.getPhaseId())) {
            new RefusedTexts(faces).tell(refusal);
            return;
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            throw new FacesException(cause);
        }
        answer(faces, isUnfit(thrown, cause) ? unfit(faces, cause) : cause);
    }

    /** Whether the state that a form brought along could not be put into its page: it is of another one. */
    private static boolean isUnfit(ExceptionQueuedEventContext thrown, Throwable cause) {
        return PhaseId.RESTORE_VIEW.equals(thrown.getPhaseId())
                && status(cause) == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static ViewExpiredException unfit(FacesContext faces, Throwable cause) {
        String page = faces.getExternalContext().getRequestServletPath();
        LOG.log(Level.WARNING, "The state of a form does not fit its page {0}: {1}", page, cause);
        return new ViewExpiredException(cause, page);
    }

    private static void answer(FacesContext faces, Throwable cause) {
        faces.getExternalContext().getRequestMap().put(Problem.CAUSE, cause);
        faces.getExternalContext().responseReset();
        try {
            faces.getExternalContext()
                    .responseSendError(status(cause), cause.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static int status(Throwable cause) {
        return VOCABULARY.entrySet().stream()
                .filter(known -> known.getKey().isInstance(cause))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    /** The one that means something to us, or else the innermost. */
    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && status(cause) == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ProblemHandler(getWrapped().getExceptionHandler());
        }
    }
}
