package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.schulhof.api.access.Access;
import org.schulhof.api.file.PersonalFiles;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** Asks what running modules contribute. */
@ApplicationScoped
class RunningFiles implements AskedFiles {

    private final ModuleRegistry registry;
    private final Access access;
    private final CurrentPerson currentPerson;

    @Inject
    RunningFiles(ModuleRegistry registry, Access access, CurrentPerson currentPerson) {
        this.registry = registry;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean areThere() {
        return contribution().isPresent();
    }

    @Override
    public <T> T ask(Function<PersonalFiles, T> question) {
        return contribution().orElseThrow(NoPersonalFilesException::new).call(question);
    }

    private Optional<Contribution<PersonalFiles>> contribution() {
        long person = currentPerson.get().id();
        for (InstalledModule module : registry.running()) {
            Optional<Contribution<PersonalFiles>> found =
                    module.contributions(PersonalFiles.class).stream().findFirst();
            if (found.isPresent() && access.decide(person, module.id()).allowed()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
