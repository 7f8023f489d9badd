package org.schulhof.portal.module;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.page.PageBean;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.Contribution.Lease;
import org.schulhof.kernel.module.InstalledModule;

/**
 * The page beans of one view during one request. Made when the page first names them, with what their predecessors
 * left in the view; given back to the bundle when the request is over.
 */
final class PageBeans {

    private static final String ATTRIBUTE = PageBeans.class.getName();
    private static final String NAME = "schulhof.page.name";

    private final UIViewRoot view;
    private final InstalledModule module;
    private final Map<String, Optional<Lease<PageBean>>> byName = new HashMap<>();

    private PageBeans(UIViewRoot view, InstalledModule module) {
        this.view = view;
        this.module = module;
    }

    /** Those of the view that is being worked on. A request that navigates works on two views. */
    static PageBeans of(FacesContext faces, InstalledModule module) {
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        PageBeans present = (PageBeans) request.get(ATTRIBUTE);
        if (present != null && present.view == faces.getViewRoot()) {
            return present;
        }
        if (present != null) {
            present.release();
        }
        PageBeans created = new PageBeans(faces.getViewRoot(), module);
        request.put(ATTRIBUTE, created);
        return created;
    }

    /** Those of the view, if its page has named any. */
    static Optional<PageBeans> present(FacesContext faces) {
        PageBeans present =
                (PageBeans) faces.getExternalContext().getRequestMap().get(ATTRIBUTE);
        return Optional.ofNullable(present).filter(beans -> beans.view == faces.getViewRoot());
    }

    /** Gives back what the request has left. */
    static void releaseAll(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof PageBeans left) {
            left.release();
            request.removeAttribute(ATTRIBUTE);
        }
    }

    Optional<Object> find(String name) {
        return byName.computeIfAbsent(name, this::make).map(Lease::service);
    }

    boolean knows(String name) {
        return contribution(name).isPresent();
    }

    /** Keeps the beans' fields for the next request of the view. */
    void keep() {
        PageState state = PageState.of(view);
        byName.forEach((name, held) -> held.ifPresent(present -> state.keep(name, present.service())));
    }

    private void release() {
        byName.values().forEach(held -> held.ifPresent(Lease::close));
        byName.clear();
    }

    private Optional<Lease<PageBean>> make(String name) {
        return contribution(name).map(contribution -> {
            Lease<PageBean> lease = contribution.lease();
            PageState.of(view).restore(name, lease.service());
            return lease;
        });
    }

    private Optional<Contribution<PageBean>> contribution(String name) {
        return module.contributions(PageBean.class).stream()
                .filter(contribution ->
                        contribution.property(NAME).filter(name::equals).isPresent())
                .findFirst();
    }
}
