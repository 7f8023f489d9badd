package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The one file of all icons. */
@Named("sprite")
@RequestScoped
public class Sprite {

    private @Nullable String path;

    /** Address of an icon inside the sprite. */
    public String icon(String name) {
        if (path == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            Resource sprite = faces.getApplication()
                    .getResourceHandler()
                    .createResource("icons/icons.svg", FingerprintedResources.LIBRARY);
            path = faces.getExternalContext().encodeResourceURL(sprite.getRequestPath());
        }
        return path + "#" + name;
    }
}
