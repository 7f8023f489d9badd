package org.schulhof.bench.dav;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does to a calendar what clients do, and looks what that takes of the processors. */
public final class Syncing {

    /** The clock of the processors ticks in hundredths of a second: so much is measured to a hundredth or two. */
    public static final Duration EXACT = Duration.ofMillis(600);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int FEWEST = 3;
    private static final int WRITERS = 4;
    private static final String ETAGS = "<propfind xmlns=\"DAV:\"><prop><getetag/><getcontenttype/></prop></propfind>";
    private static final String DATA = "<D:prop xmlns:D=\"DAV:\"><D:getetag/><C:calendar-data/></D:prop>";
    private static final String CALDAV = "xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private static final Pattern TOKEN = Pattern.compile("sync-token[^>]*>([^<]+)<");

    private final Side side;
    private final DavWire wire;
    private final Duration enough;
    private int events;
    private int written;

    /** @param enough how much time of the processors each kind of request gets, so that it can be measured */
    public Syncing(Side side, Duration enough) {
        this.side = side;
        this.enough = enough;
        this.wire = new DavWire(side);
    }

    /** What a client does. */
    public enum Operation {
        PUT,
        GET,
        PROPFIND,
        MONTH,
        MULTIGET,
        SYNC_ALL,
        SYNC_DELTA
    }

    /** Puts invented events until there are so many. */
    public void fill(int count) throws IOException {
        if (side.wholeAtOnce()) {
            StringBuilder all = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n");
            for (int number = 0; number < count; number++) {
                all.append(CalendarData.event(number));
            }
            wire.put("", all.append("END:VCALENDAR\r\n").toString());
        } else {
            putAll(events, count);
        }
        events = count;
    }

    private void putAll(int first, int end) throws IOException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int offset = first + writer;
                done.add(writers.submit(() -> {
                    for (int number = offset; number < end; number += WRITERS) {
                        wire.put(CalendarData.name(number), CalendarData.calendar(number));
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Takes away what {@link #fill} and the measuring have put. */
    public void clear() throws IOException {
        for (int number = 0; number < events; number++) {
            wire.delete(CalendarData.name(number));
        }
        events = 0;
    }

    /** The time of the processors that one of each takes. */
    public Map<Operation, Duration> measure() throws IOException {
        Map<Operation, Duration> each = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            Work work = work(operation);
            repeat(work);
            each.put(operation, repeat(work));
            work.after();
        }
        return each;
    }

    private Duration repeat(Work work) throws IOException {
        Duration before = ProcessorTime.of(side.processes());
        long begin = System.nanoTime();
        Duration used = Duration.ZERO;
        int count = 0;
        while (count < FEWEST
                || used.compareTo(enough) < 0
                        && Duration.ofNanos(System.nanoTime() - begin).compareTo(LONGEST) < 0) {
            work.run();
            count++;
            used = ProcessorTime.of(side.processes()).minus(before);
        }
        return used.dividedBy(count);
    }

    private Work work(Operation operation) throws IOException {
        return switch (operation) {
            case PUT -> new Puts();
            case GET -> () -> expect(wire.get(CalendarData.name(next(events))), "BEGIN:VEVENT", 1);
            case PROPFIND -> () -> expect(wire.propfind(ETAGS), "bench-", events);
            case MONTH -> () -> expect(wire.report(month()), "X-BENCH:", CalendarData.IN_MONTH);
            case MULTIGET -> () -> expect(wire.report(multiget()), "X-BENCH:", CalendarData.IN_MONTH);
            case SYNC_ALL -> () -> expect(wire.report(sync("")), "bench-", events);
            case SYNC_DELTA -> {
                String token = token(wire.report(sync("")));
                wire.put(CalendarData.name(0), CalendarData.calendar(0).replace("Zirkel", "Lineal"));
                yield () -> expect(wire.report(sync(token)), "bench-", 1);
            }
        };
    }

    private int next(int of) {
        written++;
        return written * 31 % of;
    }

    private static void expect(String answer, String part, int times) throws IOException {
        int found = 0;
        for (int at = answer.indexOf(part); at >= 0; at = answer.indexOf(part, at + 1)) {
            found++;
        }
        if (found < times) {
            throw new IOException("Of " + times + " there are " + found);
        }
    }

    private static String month() {
        return "<C:calendar-query " + CALDAV + ">" + DATA + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter"
                + " name=\"VEVENT\"><C:time-range start=\"" + CalendarData.MONTH_START + "\" end=\""
                + CalendarData.MONTH_END + "\"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private String multiget() {
        StringBuilder hrefs = new StringBuilder();
        for (int number = 0; number < CalendarData.IN_MONTH; number++) {
            hrefs.append("<D:href>")
                    .append(wire.path(CalendarData.name(number)))
                    .append("</D:href>");
        }
        return "<C:calendar-multiget " + CALDAV + ">" + DATA + hrefs + "</C:calendar-multiget>";
    }

    private static String sync(String token) {
        return "<sync-collection xmlns=\"DAV:\"><sync-token>" + token
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    }

    private static String token(String answer) throws IOException {
        Matcher matcher = TOKEN.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("No token");
        }
        return matcher.group(1);
    }

    @FunctionalInterface
    private interface Work {

        void run() throws IOException;

        default void after() throws IOException {
            // Nothing was left
        }
    }

    /** New events, which go again afterwards. */
    private final class Puts implements Work {

        private final List<String> put = new ArrayList<>();

        @Override
        public void run() throws IOException {
            int number = events + CalendarData.IN_MONTH + put.size();
            wire.put(CalendarData.name(number), CalendarData.calendar(number));
            put.add(CalendarData.name(number));
        }

        @Override
        public void after() throws IOException {
            for (String name : put) {
                wire.delete(name);
            }
        }
    }
}
