package org.schulhof.testkit.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.consent.Consents;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.group.Groups;
import org.schulhof.api.inspection.Reports;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.live.Live;
import org.schulhof.api.module.Module;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Guardians;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.api.person.People;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.seal.Seals;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryAttachments;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.MemorySeals;
import org.schulhof.testkit.NotedFeedback;
import org.schulhof.testkit.NotedReports;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;
import org.schulhof.text.WordSearch;

/**
 * A module's own components, put together as the portal does it, over a real database and doubles of the core's services.
 * For instance:
 *
 * <pre>{@code
 * bench.school.signIn(bench.school.mia);
 * bench.get(Notices.class).post("Found", "A red scarf");
 * }</pre>
 */
public final class ModuleBench {

    /** What a school allows of a file unless it decides otherwise. */
    private static final long MOST_BYTES = 20L << 20;

    public final SmallSchool school = new SmallSchool();
    public final MemoryFileStore files = new MemoryFileStore();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final ToldPeople told;
    public final ListedWords filter = new ListedWords();
    public final NotedFeedback feedback = new NotedFeedback();
    public final MemorySeals seals = new MemorySeals();
    public final NotedReports reports = new NotedReports(filter);
    public final Persistence persistence;

    private final TestedModule module;
    private final Map<String, Object> services = new HashMap<>();
    private final Map<DeclaredComponent, Object> made = new HashMap<>();

    ModuleBench(TestedModule module, EmbeddedMariaDb database) {
        this.module = module;
        this.told = new ToldPeople(school.people());
        this.persistence = database.persistence(module.entities());
        provide(Clock.class, clock);
        provide(Persistence.class, persistence);
        provide(FileStore.class, files);
        provide(UploadLimits.class, () -> MOST_BYTES);
        provide(Attachments.class, new MemoryAttachments(files, school.currentPerson(), clock));
        provide(Feedback.class, feedback);
        provide(FormattedTexts.class, school.texts());
        provide(FullText.class, new WordSearch());
        provide(Jobs.class, jobs);
        provide(Access.class, school.access());
        provide(CurrentPerson.class, school.currentPerson());
        provide(People.class, school.people());
        provide(Groups.class, school.groups());
        provide(Guardians.class, school.guardians());
        provide(MailAddresses.class, school.mailAddresses());
        provide(Policies.class, new StandardPolicies());
        provide(Consents.class, (personId, consent) -> true);
        provide(Notifications.class, told);
        provide(Live.class, (people, kind, content) -> {});
        provide(TextFilter.class, filter);
        provide(Seals.class, seals);
        provide(Reports.class, reports);
        provide(Audit.class, (action, subject, before, after) -> {});
        allRights();
    }

    /** Gives the module another service of the core's than the one it has here. Before anything was asked for. */
    public <T> void provide(Class<T> type, T service) {
        services.put(type.getName(), service);
    }

    /** A service of the module's own, or of the core's. */
    public <T> T get(Class<T> type) {
        return type.cast(find(type.getName()));
    }

    /** The module as it tells the portal about itself. */
    public Module module() {
        return get(Module.class);
    }

    /** All services of the module of this type. */
    public <T> List<T> all(Class<T> type) {
        return module.components(type).stream()
                .map(component -> type.cast(make(component)))
                .toList();
    }

    private void allRights() {
        module().rights().forEach(right -> school.grant(right.name()));
    }

    private Object find(String service) {
        Object provided = services.get(service);
        if (provided != null) {
            return provided;
        }
        Optional<DeclaredComponent> own = module.components().stream()
                .filter(component -> component.services().contains(service))
                .findFirst();
        return own.isPresent() ? make(own.get()) : unknown(service);
    }

    private Object make(DeclaredComponent component) {
        Object known = made.get(component);
        if (known == null) {
            known = construct(component);
            made.put(component, known);
        }
        return known;
    }

    private Object construct(DeclaredComponent component) {
        Object[] arguments = component.references().stream()
                .sorted(Comparator.comparing(DeclaredComponent.Reference::parameter))
                .map(reference -> reference.many()
                        ? module.components(module.load(reference.service())).stream()
                                .map(this::make)
                                .toList()
                        : find(reference.service()))
                .toArray();
        Class<?> type = module.load(component.className());
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(candidate -> candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no public constructor with "
                        + arguments.length + " parameters, all of them references"));
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " can't be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " can't be made", e);
        }
    }

    /** Something of the API that the testkit has no double of. Whoever calls it is told so. */
    private Object unknown(String service) {
        Class<?> type = module.load(service);
        if (!type.isInterface()) {
            throw new IllegalStateException("Nobody offers the service " + service);
        }
        Object stand =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode")
                                ? System.identityHashCode(proxy)
                                : method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : service;
                    }
                    throw new UnsupportedOperationException("There is no " + service
                            + " in this test: give the bench one by provide(), before anything else is asked for");
                });
        services.put(service, stand);
        return stand;
    }
}
