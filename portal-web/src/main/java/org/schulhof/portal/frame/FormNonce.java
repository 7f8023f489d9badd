package org.schulhof.portal.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's nonce into its forms. PrimeFaces refuses a postback without it and leaves it to its script to add it,
 * so that a form would not work before the script has come, or without it.
 */
public final class FormNonce extends RendererWrapper {

    private FormNonce(Renderer wrapped) {
        super(wrapped);
    }

    @Override
    public void encodeBegin(FacesContext faces, UIComponent form) throws IOException {
        super.encodeBegin(faces, form);
        if (form.isRendered()) {
            ResponseWriter writer = faces.getResponseWriter();
            writer.startElement("input", form);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", "primefaces.nonce", null);
            writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
            writer.endElement("input");
        }
    }

    /** Named in faces-config.xml. */
    public static final class Factory extends RenderKitFactory {

        public Factory(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit renderKit) {
            getWrapped().addRenderKit(id, renderKit);
        }

        @Override
        public @Nullable RenderKit getRenderKit(FacesContext faces, String id) {
            RenderKit renderKit = getWrapped().getRenderKit(faces, id);
            return renderKit == null ? null : new WithNonce(renderKit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    private static final class WithNonce extends RenderKitWrapper {

        private static final String FORM = "jakarta.faces.Form";

        WithNonce(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public Renderer getRenderer(String family, String type) {
            Renderer renderer = super.getRenderer(family, type);
            return FORM.equals(family) && FORM.equals(type) ? new FormNonce(renderer) : renderer;
        }
    }
}
