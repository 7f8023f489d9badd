package org.schulhof.kernel.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of entries, one a line, as lists are passed around: comments, files of hosts, rules of ad blockers and name servers
 * are understood.
 *
 * @param entries what can be kept, each once
 * @param problems what can't, with its line
 * @param problemCount of how many lines; only the first are told
 */
record ListFile(Set<String> entries, List<Problem> problems, int problemCount) {

    private static final int MAX_PROBLEMS = 50;
    private static final int MAX_SHOWN = 100;
    private static final Charset OLD = Charset.forName("windows-1252");

    private static final Pattern COMMENT_BEHIND = Pattern.compile("\\s[#;].*$");
    private static final Pattern HOSTS =
            Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*::?[0-9a-fA-F:.]*)\\s+(\\S.*)$");
    private static final Pattern BLOCKER = Pattern.compile("^@?@?\\|\\|([^\\^$]+)\\^?(?:\\$.*)?$");
    private static final Pattern NAME_SERVER = Pattern.compile(
            "^(?:address|server|local)=/([^/]+)/.*$|^local-zone:\\s*\"([^\"]+)\".*$|^(\\S+)\\s+CNAME\\s+\\.$");
    private static final Set<String> OWN_HOSTS = Set.of(
            "localhost",
            "localhost.localdomain",
            "local",
            "broadcasthost",
            "ip6-localhost",
            "ip6-loopback",
            "ip6-localnet",
            "ip6-mcastprefix",
            "ip6-allnodes",
            "ip6-allrouters",
            "ip6-allhosts",
            "0.0.0.0");

    /** @param number counted from 1 */
    record Problem(int number, String line) {}

    /** Reads UTF-8, and what is none as Windows wrote it. */
    static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, OLD);
        }
    }

    static ListFile read(ListKind kind, Reader file) throws IOException {
        Set<String> entries = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        int count = 0;
        int number = 0;
        BufferedReader reader = new BufferedReader(file);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            for (String typed : kind == ListKind.LINKS ? links(line) : words(line)) {
                var entry = kind.entry(typed);
                entry.ifPresent(entries::add);
                if (entry.isEmpty()) {
                    count++;
                    if (problems.size() < MAX_PROBLEMS) {
                        problems.add(new Problem(
                                number, typed.length() > MAX_SHOWN ? typed.substring(0, MAX_SHOWN) : typed));
                    }
                }
            }
        }
        return new ListFile(entries, problems, count);
    }

    private static List<String> words(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") ? List.of() : List.of(text);
    }

    private static List<String> links(String line) {
        String text = line.strip();
        if (text.isEmpty()
                || "#!;".indexOf(text.charAt(0)) >= 0
                || text.startsWith("//") && text.length() > 2 && text.charAt(2) == ' ') {
            return List.of();
        }
        text = COMMENT_BEHIND.matcher(text).replaceFirst("").strip();
        Matcher blocker = BLOCKER.matcher(text);
        if (blocker.matches()) {
            return List.of(blocker.group(1));
        }
        Matcher server = NAME_SERVER.matcher(text);
        if (server.matches()) {
            for (int i = 1; i <= server.groupCount(); i++) {
                if (server.group(i) != null) {
                    return List.of(server.group(i));
                }
            }
        }
        Matcher hosts = HOSTS.matcher(text);
        if (hosts.matches()) {
            return List.of(hosts.group(1).split("\\s+")).stream()
                    .filter(host -> !OWN_HOSTS.contains(host))
                    .toList();
        }
        return List.of(text);
    }
}
