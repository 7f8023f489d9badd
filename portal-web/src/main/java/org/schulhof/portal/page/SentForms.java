package org.schulhof.portal.page;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashSet;

/** The forms of a session that have been sent, by the view state that each rendition of a page has for itself. */
final class SentForms implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = SentForms.class.getName();

    /** More than the views that a session keeps: an older form has expired anyway. */
    private static final int REMEMBERED = 300;

    private final LinkedHashSet<String> forms = new LinkedHashSet<>();

    private SentForms() {}

    static SentForms of(HttpSession session) {
        synchronized (session) {
            SentForms sent = session.getAttribute(ATTRIBUTE) instanceof SentForms known ? known : new SentForms();
            // Set anew each time, so that another machine gets it as well
            session.setAttribute(ATTRIBUTE, sent);
            return sent;
        }
    }

    /** Whether nobody has sent this form or is about to. */
    synchronized boolean begin(String form) {
        boolean first = forms.add(form);
        if (forms.size() > REMEMBERED) {
            forms.remove(forms.iterator().next());
        }
        return first;
    }

    synchronized void release(String form) {
        forms.remove(form);
    }
}
