package org.schulhof.portal.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server's connection be closed only by the thread that reads from it, and be read only when its listener is ready.
 * Closed by another thread while something arrives, it would handle its first request a second time and give it back twice; read while
 * the listener is made, the listener waits for itself, and the thread is lost (ADR 18).
 */
final class GuardedConnection implements WebConnection {

    /** For a browser that is to answer the portal's close. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WebConnection connection;
    private final NetworkConnection network;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable Reading reading;

    GuardedConnection(WebConnection connection, NetworkConnection network) {
        this.connection = connection;
        this.network = network;
    }

    /** To be called when the listener is ready for what the browser has sent already. */
    void beginReading() {
        Reading begun = reading;
        if (begun != null) {
            begun.begin();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new GuardedInput(connection.getInputStream(), this::listen);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public void close() throws Exception {
        Reading current = reading;
        if (current != null && current.isOfThisThread()) {
            connection.close();
        } else if (closing.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(network::cut);
        }
    }

    private void listen(ServletInputStream input, ReadListener listener) {
        reading = new Reading(input, listener);
    }

    private final class Reading implements ReadListener {

        private final ServletInputStream input;
        private final ReadListener listener;
        private volatile boolean begun;
        private volatile @Nullable Thread reader;

        private Reading(ServletInputStream input, ReadListener listener) {
            this.input = input;
            this.listener = listener;
        }

        private void begin() {
            input.setReadListener(this);
            begun = true;
        }

        private boolean isOfThisThread() {
            return reader == Thread.currentThread();
        }

        @Override
        public void onDataAvailable() throws IOException {
            if (!begun) {
                listener.onDataAvailable();
                return;
            }
            inThisThread(() -> {
                if (!closing.get()) {
                    listener.onDataAvailable();
                }
                if (closing.get()) {
                    connection.close();
                }
            });
        }

        @Override
        public void onAllDataRead() throws IOException {
            inThisThread(() -> {
                listener.onAllDataRead();
                connection.close();
            });
        }

        @Override
        public void onError(Throwable failure) {
            try {
                inThisThread(() -> {
                    listener.onError(failure);
                    connection.close();
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void inThisThread(Step step) throws IOException {
            reader = Thread.currentThread();
            try {
                step.take();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("The connection does not close", e);
            } finally {
                reader = null;
            }
        }
    }

    private interface Step {
        void take() throws Exception;
    }
}
