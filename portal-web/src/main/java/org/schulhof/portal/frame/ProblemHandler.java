package org.schulhof.portal.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.person.NotSignedInException;

/** Answers what a page throws with the error page that belongs to it, to ajax as well. */
public class ProblemHandler extends ExceptionHandlerWrapper {

    private static final Map<Class<? extends Throwable>, Integer> VOCABULARY = Map.of(
            AccessDeniedException.class, HttpServletResponse.SC_FORBIDDEN,
            NotSignedInException.class, HttpServletResponse.SC_UNAUTHORIZED,
            NotFoundException.class, HttpServletResponse.SC_NOT_FOUND,
            ViewExpiredException.class, HttpServletResponse.SC_CONFLICT);

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
        Throwable cause = innermost(queued.next().getContext().getException());
        queued.remove();
        while (queued.hasNext()) {
            cause.addSuppressed(queued.next().getContext().getException());
            queued.remove();
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            throw new FacesException(cause);
        }
        answer(faces, cause);
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
