package org.schulhof.portal.module;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** Finds pages and resources in the bundles of modules; the library of a module's resources has the module's id. */
public class ModuleResourceHandler extends ResourceHandlerWrapper {

    @Inject
    private ModuleRegistry registry;

    public ModuleResourceHandler(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable ViewResource createViewResource(FacesContext faces, String path) {
        Optional<PageAddress> address = PageAddress.of(path);
        if (address.isEmpty()) {
            return super.createViewResource(faces, path);
        }
        return registry.find(address.get().module())
                .flatMap(module -> module.entry(address.get().entry()))
                .map(PageResource::new)
                .orElse(null);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return createResource(name, library, null);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, @Nullable String contentType) {
        Optional<InstalledModule> module = module(library);
        return module.isPresent()
                ? ModuleResource.find(module.get(), name, contentType).orElse(null)
                : super.createResource(name, library, contentType);
    }

    @Override
    public boolean libraryExists(String library) {
        return module(library).isPresent() || super.libraryExists(library);
    }

    private Optional<InstalledModule> module(@Nullable String library) {
        return Optional.ofNullable(library).flatMap(registry::find);
    }

    /** A page in a bundle. */
    private static final class PageResource extends ViewResource {

        private final URL url;

        PageResource(URL url) {
            this.url = url;
        }

        @Override
        public URL getURL() {
            return url;
        }
    }
}
