package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.schulhof.api.file.AttachmentReaders;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** Asks what running modules contribute. */
@ApplicationScoped
class RunningReaders implements AskedReaders {

    private final ModuleRegistry registry;

    @Inject
    RunningReaders(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean mayRead(String moduleId, String thing, Person reader) {
        return readers(moduleId).anyMatch(readers -> readers.call(service -> service.mayRead(thing, reader)));
    }

    @Override
    public boolean isSealed(String moduleId) {
        return readers(moduleId).allMatch(readers -> readers.call(AttachmentReaders::sealed));
    }

    private Stream<Contribution<AttachmentReaders>> readers(String moduleId) {
        return registry.find(moduleId).filter(InstalledModule::isRunning).stream()
                .flatMap(module -> module.contributions(AttachmentReaders.class).stream());
    }
}
