package org.schulhof.portal.module;

import jakarta.faces.view.facelets.FaceletCache;
import jakarta.faces.view.facelets.FaceletCacheFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/**
 * Keeps what Faces has compiled from a module's pages with that version of the module, so that it goes when the bundle
 * goes: nobody sees a page of the version before, and nothing of it stays in memory. Pages of the portal are kept as ever.
 */
final class CompiledPages<T> extends FaceletCache<T> {

    private final FaceletCache<T> ofPortal;
    private final ModuleRegistry registry;
    private @Nullable MemberFactory<T> pages;
    private @Nullable MemberFactory<T> metadata;

    CompiledPages(FaceletCache<T> ofPortal, ModuleRegistry registry) {
        this.ofPortal = ofPortal;
        this.registry = registry;
    }

    @Override
    public void setCacheFactories(MemberFactory<T> pageFactory, MemberFactory<T> metadataFactory) {
        ofPortal.setCacheFactories(pageFactory, metadataFactory);
        pages = pageFactory;
        metadata = metadataFactory;
    }

    @Override
    public T getFacelet(URL page) throws IOException {
        Optional<OfModule> module = of(page);
        return module.isPresent() ? compile(page, module.get().pages, pages) : ofPortal.getFacelet(page);
    }

    @Override
    public boolean isFaceletCached(URL page) {
        return of(page).map(module -> module.pages.containsKey(page.toExternalForm()))
                .orElseGet(() -> ofPortal.isFaceletCached(page));
    }

    @Override
    public T getViewMetadataFacelet(URL page) throws IOException {
        Optional<OfModule> module = of(page);
        return module.isPresent()
                ? compile(page, module.get().metadata, metadata)
                : ofPortal.getViewMetadataFacelet(page);
    }

    @Override
    public boolean isViewMetadataFaceletCached(URL page) {
        return of(page).map(module -> module.metadata.containsKey(page.toExternalForm()))
                .orElseGet(() -> ofPortal.isViewMetadataFaceletCached(page));
    }

    private Optional<OfModule> of(URL page) {
        return registry.all().stream()
                .filter(module -> contains(module, page))
                .findFirst()
                .map(module -> module.companion(OfModule.class, OfModule::new));
    }

    /** Each version of a bundle has addresses of its own. */
    private static boolean contains(InstalledModule module, URL page) {
        return module.entry("/")
                .filter(root -> page.toExternalForm().startsWith(root.toExternalForm()))
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private T compile(URL page, Map<String, Object> compiled, MemberFactory<T> factory) throws IOException {
        try {
            return (T) compiled.computeIfAbsent(page.toExternalForm(), address -> compile(page, factory));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> Object compile(URL page, MemberFactory<T> factory) {
        try {
            return factory.newInstance(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one version of a module has of compiled pages. */
    private static final class OfModule {
        private final Map<String, Object> pages = new ConcurrentHashMap<>();
        private final Map<String, Object> metadata = new ConcurrentHashMap<>();
    }

    /** Named in faces-config.xml. */
    public static class Factory extends FaceletCacheFactory {

        @Inject
        private ModuleRegistry registry;

        public Factory(FaceletCacheFactory wrapped) {
            super(wrapped);
        }

        @Override
        @SuppressWarnings("unchecked")
        public FaceletCache<?> getFaceletCache() {
            return new CompiledPages<>((FaceletCache<Object>) getWrapped().getFaceletCache(), registry);
        }
    }
}
