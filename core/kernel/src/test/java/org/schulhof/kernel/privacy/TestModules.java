package org.schulhof.kernel.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.api.privacy.PersonalData.Purpose;

/** Modules that a test starts, stops and breaks. Each holds one note of everybody until it erases it. */
final class TestModules implements ModuleHolders {

    private final Map<String, TestModule> all = new TreeMap<>();

    TestModule install(String id, Consent... consents) {
        return all.computeIfAbsent(id, name -> new TestModule(name, Set.of(consents)));
    }

    @Override
    public List<DataHolder> running() {
        return all.values().stream()
                .filter(module -> module.running)
                .<DataHolder>map(module -> module)
                .toList();
    }

    @Override
    public Set<String> storing() {
        return all.keySet();
    }

    @Override
    public String title(String moduleId, Locale locale) {
        return "Titel von " + moduleId;
    }

    static final class TestModule implements DataHolder {

        final Set<Long> erased = new HashSet<>();
        boolean running = true;
        boolean broken;
        int calls;
        private final String name;
        private final Set<Consent> consents;

        private TestModule(String name, Set<Consent> consents) {
            this.name = name;
            this.consents = consents;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title(Locale locale) {
            return "Titel von " + name;
        }

        @Override
        public boolean opensAccount() {
            return false;
        }

        @Override
        public Set<Consent> consents() {
            return consents;
        }

        @Override
        public List<Holding> describe(Locale locale) {
            return List.of(new Holding(text("note", locale), Purpose.MODULE));
        }

        @Override
        public void export(long personId, ExportTarget target) throws IOException {
            target.add("note.txt", new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
            failIfBroken();
        }

        @Override
        public Erasure erase(long personId) {
            calls++;
            failIfBroken();
            return Erasure.nothing().deleted("note", erased.add(personId) ? 1 : 0);
        }

        private void failIfBroken() {
            if (broken) {
                throw new IllegalStateException("A test wants " + name + " to fail");
            }
        }

        @Override
        public String text(String key, Locale locale) {
            return (locale.getLanguage().equals("en") ? "Note in " : "Notiz in ") + name;
        }
    }
}
