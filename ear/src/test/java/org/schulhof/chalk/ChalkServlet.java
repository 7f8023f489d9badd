package org.schulhof.chalk;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.page.ServletPath;

/** Takes a line from a program, and forgets it: {@code /s/chalk/line?text=}. */
@Component(service = Servlet.class)
@ServletPath("line")
public final class ChalkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient TextFilter filter;

    @Activate
    public ChalkServlet(@Reference TextFilter filter) {
        this.filter = filter;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        filter.require(WrittenText.plain("text", request.getParameter("text")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
