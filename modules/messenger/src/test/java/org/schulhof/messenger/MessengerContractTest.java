package org.schulhof.messenger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.privacy.Retention;
import org.schulhof.messenger.internal.message.Draft;
import org.schulhof.messenger.internal.message.Sign;
import org.schulhof.messenger.internal.message.Writing;
import org.schulhof.messenger.internal.report.Excerpts;
import org.schulhof.messenger.internal.room.Openings;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

class MessengerContractTest implements ModuleContract {

    /** Of somebody whose id is higher than that of those who are looked for, so that these come first in the pair. */
    private static final long LATER = 9_000_000_000_000_000L;

    @Override
    public void fill(ModuleBench bench, Subject subject) throws IOException {
        Person person = subject.person();
        Person later = bench.school.person(LATER + person.id(), "Zita", "Zuletzt", Role.PUPIL);
        bench.school.join(bench.school.class7a, later);
        Openings openings = bench.get(Openings.class);
        Writing writing = bench.get(Writing.class);
        bench.school.signIn(bench.school.weiss);
        long group = openings.ofGroup(bench.school.class7a.id(), false);

        bench.school.signIn(person);
        long withEmil = openings.with(bench.school.emil.id());
        openings.with(later.id());
        int first = writing.send(draft(withEmil, subject.word(), List.of()));
        writing.edit(withEmil, first, subject.word());
        Attachments attachments = bench.get(Attachments.class);
        long file = attachments
                .upload(MessengerModule.ID, "notes.txt", new ByteArrayInputStream(subject.file()))
                .id();
        writing.send(draft(group, subject.word(), List.of(file)));
        writing.read(group, 1);

        bench.school.signIn(bench.school.emil);
        int answer = writing.send(draft(withEmil, "Hm", List.of()));
        bench.get(Excerpts.class).report(withEmil, first, "Beleidigt mich", 0);
        bench.school.signIn(person);
        writing.react(withEmil, answer, Sign.LIKE, true);
        bench.get(Excerpts.class).report(withEmil, answer, subject.word(), 0);
    }

    private static Draft draft(long room, String text, List<Long> files) {
        return new Draft(room, UUID.randomUUID().toString(), text, Optional.empty(), files);
    }

    @Override
    public Map<String, Retention> kept() {
        return Map.of("messenger_excerpt.author_id", Retention.CASE_RECORD);
    }
}
