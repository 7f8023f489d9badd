package org.schulhof.kernel.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks clamd's protocol: a command that ends with a zero byte, a content in chunks with their lengths before them, an answer. */
final class Clamd {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What needs no look into a content is answered at once. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final ScannerAddress address;

    Clamd(ScannerAddress address) {
        this.address = address;
    }

    /** What it answers to a command without a content, such as {@code PING}. */
    String ask(String command) throws IOException {
        try (PatientChannel channel = PatientChannel.connect(address.socket(), AT_ONCE)) {
            channel.write(command(command));
            return answer(channel);
        }
    }

    /** What it says about a content, such as {@code stream: OK}. */
    String scan(InputStream content) throws IOException {
        try (PatientChannel channel = PatientChannel.connect(address.socket(), PATIENCE)) {
            channel.write(command("INSTREAM"));
            send(content, channel);
            return answer(channel);
        }
    }

    private static void send(InputStream content, PatientChannel channel) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = content.readNBytes(chunk, 0, CHUNK); read > 0; read = content.readNBytes(chunk, 0, CHUNK)) {
            if (!took(
                    channel,
                    ByteBuffer.allocate(Integer.BYTES + read)
                            .putInt(read)
                            .put(chunk, 0, read)
                            .flip())) {
                return;
            }
        }
        took(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    /** It hangs up on what is too large for it, and has said so. */
    private static boolean took(PatientChannel channel, ByteBuffer bytes) throws SocketTimeoutException {
        try {
            channel.write(bytes);
            return true;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    private static ByteBuffer command(String command) {
        return ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(PatientChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(LONGEST_ANSWER);
        while (channel.read(some.clear()) >= 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(some.array(), 0, some.position());
            if (answer.size() > 0 && answer.toByteArray()[answer.size() - 1] == 0) {
                break;
            }
        }
        if (answer.size() == 0) {
            throw new IOException("No answer");
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
