package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDeniedException;

/** What an error page tells. Forbidden, missing and broken are told apart by the page; this is what they have to say. */
@Named("problem")
@RequestScoped
public class Problem {

    /** The attribute of the request with the exception. Not the container's: that one it answers by itself, as a fault. */
    public static final String CAUSE = Problem.class.getName();

    private final Faults faults;
    private final Reader reader;
    private @Nullable String number;

    @Inject
    public Problem(Faults faults, Reader reader) {
        this.faults = faults;
        this.reader = reader;
    }

    /** Under which the log has the fault. */
    public String getNumber() {
        if (number == null) {
            Throwable cause = cause();
            number = faults.record(
                    getAddress(), cause == null ? new IllegalStateException("No cause was given") : cause);
        }
        return number;
    }

    /** Why a module is closed; null if it was something else that the reader may not do. */
    public @Nullable AccessDecision getDecision() {
        return cause() instanceof AccessDeniedException denied ? denied.decision() : null;
    }

    private static @Nullable Throwable cause() {
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        return (Throwable) request.getOrDefault(CAUSE, request.get(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** Message key of what stands in the way. */
    public String key(AccessDecision.Obstacle obstacle) {
        String key = "obstacle." + obstacle.kind().name();
        return obstacle.consent() == null ? key : key + "." + obstacle.consent();
    }

    /** Message key of whom to ask about it. */
    public String askKey(AccessDecision.Obstacle obstacle) {
        return "obstacle.ask." + obstacle.kind().name();
    }

    public String icon(AccessDecision.Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case NOT_INSTALLED, NOT_RUNNING -> "package";
            case NOT_RELEASED -> "users";
            case NOT_YET_RELEASED -> "calendar-clock";
            case DENIED, ACCOUNT_CLOSED -> "ban";
            case PASSWORD_CHANGE_DUE -> "key-round";
            case REGULATIONS_NOT_ACCEPTED, CONSENT_MISSING -> "file-text";
        };
    }

    /** Who has signed in keeps the frame, and so the way on. */
    public String getTemplate() {
        return reader.isSignedIn() ? "frame" : "plain";
    }

    /** The page that was asked for, to ask for it again. */
    public String getAddress() {
        Object address = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null ? "/" : address.toString();
    }
}
