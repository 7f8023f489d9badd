package org.schulhof.portal.module;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.module.InstalledModule;

/** A style sheet, script or picture of a module. Its address changes with the bundle, so a browser may keep it for ever. */
final class ModuleResource extends Resource {

    private static final Pattern NAME = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");

    private final URL url;
    private final long version;

    private ModuleResource(InstalledModule module, String name, @Nullable String contentType, URL url) {
        this.url = url;
        this.version = module.lastModified();
        setLibraryName(module.id());
        setResourceName(name);
        setContentType(
                contentType == null
                        ? FacesContext.getCurrentInstance().getExternalContext().getMimeType(name)
                        : contentType);
    }

    static Optional<Resource> find(InstalledModule module, String name, @Nullable String contentType) {
        return NAME.matcher(name).matches()
                ? module.entry("schulhof/resources/" + name)
                        .map(url -> new ModuleResource(module, name, contentType, url))
                : Optional.empty();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return url.openStream();
    }

    @Override
    public URL getURL() {
        return url;
    }

    @Override
    public String getRequestPath() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication()
                .getViewHandler()
                .getResourceURL(
                        faces,
                        ResourceHandler.RESOURCE_IDENTIFIER + "/" + getResourceName() + ".xhtml?ln=" + getLibraryName()
                                + "&v=" + version);
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        return Map.of("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext faces) {
        return true;
    }
}
