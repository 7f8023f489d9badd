package org.schulhof.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("R3")
class HashingQueueTest {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int IN_LINE = 16;

    @Test
    @Timeout(20)
    void halfOfTheProcessorsCompareAndTheLineBehindThemIsShort() throws InterruptedException {
        HashingQueue queue = new HashingQueue();
        AtomicInteger comparing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch hold = new CountDownLatch(1);
        ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE + IN_LINE);
        assertThat(queue.isFull()).isFalse();
        for (int i = 0; i < AT_ONCE + IN_LINE; i++) {
            guessers.execute(() -> queue.compare(() -> {
                most.accumulateAndGet(comparing.incrementAndGet(), Math::max);
                await(hold);
                comparing.decrementAndGet();
                return true;
            }));
        }
        while (!queue.isFull()) {
            Thread.sleep(10);
        }
        assertThat(comparing).hasValue(AT_ONCE);

        hold.countDown();
        guessers.shutdown();
        assertThat(guessers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(AT_ONCE);
        assertThat(queue.isFull()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
