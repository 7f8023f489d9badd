package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.net.URI;

/** The portal's address, for paper, as the reader reaches it. */
@Named("portalAddress")
@RequestScoped
public class PortalAddress {

    public String getUrl() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        boolean usualPort = external.getRequestServerPort() == ("https".equals(external.getRequestScheme()) ? 443 : 80);
        String authority = usualPort
                ? external.getRequestServerName()
                : external.getRequestServerName() + ":" + external.getRequestServerPort();
        return URI.create(external.getRequestScheme() + "://" + authority + external.getRequestContextPath() + "/")
                .toString();
    }
}
