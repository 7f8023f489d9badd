package org.schulhof.bench.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.bench.Answer;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.InsideTimes.NotForTestsException;
import org.schulhof.bench.SignInForm;
import org.schulhof.bench.SignInForm.Outcome;
import org.schulhof.bench.Wire;

/** Invented people, each signed in by the portal's own form, and the rooms of their clubs: one of all, others of some. */
public final class Crowd {

    private static final int AT_ONCE = 6;
    private static final Pattern OPEN = Pattern.compile("<button [^>]*name=\"([^\"]+:open)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern ROOM = Pattern.compile("room=(\\d+)");
    private static final String BEGIN = "/m/messenger/new.xhtml";
    private static final int NOT_FOUND = 404;

    private final Wire wire;
    private final String password;
    private final List<Member> members = new ArrayList<>();
    private final List<ChatRoom> rooms = new ArrayList<>();

    private Crowd(Wire wire, String password) {
        this.wire = wire;
        this.password = password;
    }

    /**
     * Gathers people of a demo school.
     *
     * @param demoPerson whose password the invented people have too
     * @throws NotForTestsException if the portal invents nobody
     */
    public static Crowd gather(URI portal, Person demoPerson, int people, int inClub)
            throws IOException, InterruptedException {
        Wire wire = new Wire(portal, InetAddress.getLoopbackAddress());
        Crowd crowd = new Crowd(wire, demoPerson.password());
        Member known = crowd.signIn(demoPerson.account());
        Answer answer = wire.send(
                "POST", "/test/crowd", List.of("Cookie: " + known.cookie()), "people=" + people + "&inClub=" + inClub);
        if (answer.status() == NOT_FOUND) {
            throw new NotForTestsException();
        }
        if (answer.status() != 200) {
            throw new IOException("The portal invents nobody: " + answer.status());
        }
        List<List<String>> clubs = answer.body()
                .lines()
                .map(line -> List.of(line.split("\t")[1].split(" ")))
                .toList();
        Map<String, Member> byAccount = crowd.signInAll(clubs.get(0));
        for (List<String> club : clubs) {
            List<Member> inIt = club.stream().map(byAccount::get).toList();
            crowd.rooms.add(new ChatRoom(crowd.openRoom(inIt.get(0)), inIt));
        }
        crowd.members.addAll(crowd.rooms.get(0).members());
        return crowd;
    }

    /** The same people in the same rooms, signed in anew: after a start of the portal nobody is signed in. */
    public Crowd backAt(URI portal) throws IOException, InterruptedException {
        Crowd back = new Crowd(new Wire(portal, wire.from()), password);
        Map<String, Member> byAccount =
                back.signInAll(members.stream().map(Member::account).toList());
        for (ChatRoom room : rooms) {
            back.rooms.add(new ChatRoom(
                    room.id(),
                    room.members().stream()
                            .map(member -> byAccount.get(member.account()))
                            .toList()));
        }
        back.members.addAll(back.rooms.get(0).members());
        return back;
    }

    private Map<String, Member> signInAll(List<String> accounts) throws InterruptedException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Member>> all = new HashMap<>();
            accounts.forEach(account -> all.put(account, threads.submit(() -> signIn(account))));
            Map<String, Member> done = new HashMap<>();
            for (Map.Entry<String, Future<Member>> one : all.entrySet()) {
                done.put(one.getKey(), one.getValue().get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Member signIn(String account) throws IOException {
        SignInForm form = new SignInForm(wire);
        form.open();
        SignInForm.Attempt attempt = form.enter(account, password);
        if (attempt.outcome() != Outcome.WELCOME) {
            throw new IOException(account + " can't sign in: " + attempt.outcome());
        }
        return new Member(account, form.sessionCookie());
    }

    /** Presses the first button that opens the room of a club; the largest club of an owner stands first. */
    private long openRoom(Member owner) throws IOException {
        List<String> headers = List.of("Cookie: " + owner.cookie(), "Accept-Language: en");
        String page = wire.send("GET", BEGIN, headers, "").body();
        Matcher button = OPEN.matcher(page);
        if (!button.find()) {
            throw new IOException(owner.account() + " can't open a room");
        }
        List<String> fields = new ArrayList<>(List.of(field(button.group(1), "")));
        HIDDEN.matcher(page).results().forEach(hidden -> fields.add(field(hidden.group(1), hidden.group(2))));
        Answer answer = wire.send("POST", BEGIN, headers, String.join("&", fields));
        Matcher room = ROOM.matcher(String.join("", answer.all("Location")));
        if (!room.find()) {
            throw new UncheckedIOException(new IOException("The room was not opened: " + answer.status()));
        }
        return Long.parseLong(room.group(1));
    }

    private static String field(String name, String value) {
        return SignInForm.encoded(name) + "=" + SignInForm.encoded(value);
    }

    Wire wire() {
        return wire;
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** The room of all. */
    ChatRoom largest() {
        return rooms.get(0);
    }

    /** The rooms of some. */
    public List<ChatRoom> small() {
        return rooms.subList(1, rooms.size());
    }
}
