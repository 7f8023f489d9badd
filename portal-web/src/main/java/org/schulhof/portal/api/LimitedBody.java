package org.schulhof.portal.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request of which no more is read than its operation takes, also when it does not say how long it is. */
public final class LimitedBody extends HttpServletRequestWrapper {

    private static final int CHUNK = 8192;

    private final long most;

    public LimitedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    /** Takes what was not read from the connection, or the next request on it would wait for it (HTTP/2). */
    public static void passOver(HttpServletRequest request, long most) throws IOException {
        byte[] some = new byte[CHUNK];
        ServletInputStream rest = request.getInputStream();
        for (long passed = 0; passed < most; ) {
            int read = rest.read(some);
            if (read < 0) {
                return;
            }
            passed += read;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), most);
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private final long most;
        private long read;

        Counted(ServletInputStream source, long most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = source.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                throw new BodyTooLargeException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
