package org.schulhof.portal.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the frame's own resources an address made of their content, so that a browser may keep them for ever. */
public class FingerprintedResources extends ResourceHandlerWrapper {

    public static final String LIBRARY = "schulhof";

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return fingerprinted(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return fingerprinted(super.createResource(name, library, contentType));
    }

    private Resource fingerprinted(Resource resource) {
        return resource != null && LIBRARY.equals(resource.getLibraryName()) ? new Fingerprinted(resource) : resource;
    }

    private final class Fingerprinted extends ResourceWrapper {

        Fingerprinted(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            // Not computeIfAbsent: a style sheet names fonts, whose addresses are asked for while its own is made
            String fingerprint = fingerprints.get(getResourceName());
            if (fingerprint == null) {
                fingerprint = fingerprint();
                fingerprints.put(getResourceName(), fingerprint);
            }
            return path + (path.contains("?") ? "&" : "?") + "v=" + fingerprint;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.remove("Expires");
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
            return headers;
        }

        private String fingerprint() {
            try (InputStream content = getWrapped().getInputStream()) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                return HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
