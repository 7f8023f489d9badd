package org.schulhof.portal.inspection;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.schulhof.kernel.inspection.SpooledFile;

/** Sends a file as the answer to a form's post, so that no link to it exists. It is saved, never shown: it may be anything. */
final class Delivery {

    private Delivery() {}

    static void send(SpooledFile file) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/octet-stream");
        external.setResponseHeader("Content-Length", Long.toString(file.size()));
        external.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()));
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        file.copyTo(external.getResponseOutputStream());
        faces.responseComplete();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
