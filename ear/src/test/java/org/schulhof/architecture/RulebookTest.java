package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md} claims nothing that no test shows, and forgets no test that shows something. */
class RulebookTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(R\\d+)\"\\)");

    private final List<Rule> rules = rules();
    private final Map<String, Set<String>> testsOf = testsByRule();

    @Test
    void allFortyRulesAreListedInTheirOrder() {
        assertThat(rules)
                .extracting(Rule::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> "R" + i).toList());
    }

    @Test
    void theTestsOfEachRuleAreThoseThatCarryItsTag() {
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(rule.tests()).as(rule.id()).isEqualTo(testsOf.getOrDefault(rule.id(), Set.of())));
    }

    @Test
    void aRuleIsKeptOnlyIfATestDrivesTheRunningPortal() {
        assertThat(rules.stream().filter(rule -> rule.state().equals("kept")))
                .allSatisfy(rule -> assertThat(rule.tests()).as(rule.id()).anyMatch(test -> test.endsWith("IT")));
    }

    @Test
    void everyStateIsOneOfThree() {
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.state()).as(rule.id()).matches("(kept$|partly: .+|open.*)"));
    }

    private record Rule(String id, String state, Set<String> tests) {

        static Rule of(String line) {
            String[] cells = line.split("\\|", -1);
            Set<String> tests = new TreeSet<>(Arrays.asList(cells[6].strip().split(", ")));
            tests.remove("");
            return new Rule(cells[1].strip(), cells[3].strip(), tests);
        }
    }

    private static List<Rule> rules() {
        return read(PROJECT.resolve("docs/rulebook.md"))
                .lines()
                .filter(line -> line.startsWith("| R"))
                .map(Rule::of)
                .toList();
    }

    private static Map<String, Set<String>> testsByRule() {
        Map<String, Set<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PROJECT)) {
            files.filter(RulebookTest::isTest).forEach(file -> {
                String name = file.getFileName().toString().replace(".java", "");
                Matcher tags = TAG.matcher(read(file));
                while (tags.find()) {
                    tests.computeIfAbsent(tags.group(1), rule -> new TreeSet<>())
                            .add(name);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/test/java/") && !path.contains("/target/") && path.endsWith(".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
