package org.schulhof.portal.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.NotSignedInException;

/** Answers what a page throws with the error page that belongs to it, to ajax as well. */
public class ProblemHandler extends ExceptionHandlerWrapper {

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
        faces.getExternalContext().getRequestMap().put(RequestDispatcher.ERROR_EXCEPTION, cause);
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
        if (cause instanceof AccessDeniedException) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause instanceof NotSignedInException) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        return cause instanceof ViewExpiredException
                ? HttpServletResponse.SC_CONFLICT
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The one that means something to us, or else the innermost. */
    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && !(cause instanceof AccessDeniedException)
                && !(cause instanceof NotSignedInException)
                && !(cause instanceof ViewExpiredException)) {
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
