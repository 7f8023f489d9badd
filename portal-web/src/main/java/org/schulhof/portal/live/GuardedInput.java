package org.schulhof.portal.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.BiConsumer;

/** What a browser sends, to a listener that somebody else tells of it. */
final class GuardedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final BiConsumer<ServletInputStream, ReadListener> listening;

    GuardedInput(ServletInputStream input, BiConsumer<ServletInputStream, ReadListener> listening) {
        this.input = input;
        this.listening = listening;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        listening.accept(input, listener);
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public int available() throws IOException {
        return input.available();
    }

    @Override
    public int read() throws IOException {
        return input.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return input.read(target, from, length);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
