package org.schulhof.portal.module;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** A module's servlet at its address. Requests that are in it when the module stops may end before it is destroyed. */
final class MountedServlet {

    private static final int DRAIN_SECONDS = 5;

    private final String address;
    private final Servlet servlet;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean gone;

    /** @param address below {@code /s} or {@code /o}, beginning with a slash */
    MountedServlet(String address, Servlet servlet) {
        this.address = address;
        this.servlet = servlet;
    }

    String address() {
        return address;
    }

    boolean serves(String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    void init(ServletContext context) throws ServletException {
        servlet.init(new Config(context));
    }

    /** False if it is gone; nothing was written then. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!lock.readLock().tryLock()) {
            return false;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            if (gone) {
                return false;
            }
            thread.setContextClassLoader(servlet.getClass().getClassLoader());
            servlet.service(new MountedRequest(request), response);
            return true;
        } finally {
            thread.setContextClassLoader(before);
            lock.readLock().unlock();
        }
    }

    void destroy() {
        gone = true;
        try {
            if (lock.writeLock().tryLock(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                lock.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        servlet.destroy();
    }

    private final class Config implements ServletConfig {

        private final ServletContext context;

        Config(ServletContext context) {
            this.context = context;
        }

        @Override
        public String getServletName() {
            return address;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    /** The request as a servlet that is mapped to the address would see it. */
    private final class MountedRequest extends HttpServletRequestWrapper {

        MountedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServletPath() {
            return super.getServletPath() + address;
        }

        @Override
        public @Nullable String getPathInfo() {
            String rest = super.getPathInfo().substring(address.length());
            return rest.isEmpty() ? null : rest;
        }
    }
}
