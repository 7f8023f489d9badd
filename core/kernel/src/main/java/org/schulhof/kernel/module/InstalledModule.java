package org.schulhof.kernel.module;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.policy.Policy;

/**
 * A bundle that is a module, in one version of it. Never keep one beyond a request: it holds the bundle's classes, and
 * after an update there is another one.
 */
public final class InstalledModule {

    /** Header of the manifest that makes a bundle a module; its value is the module's id. */
    public static final String HEADER = "Schulhof-Module";

    /** Header of the manifest in which the build has listed the classes to be stored. */
    public static final String ENTITIES = "Schulhof-Entities";

    private static final String UNKNOWN_ICON = "package";

    private final String id;
    private final Bundle bundle;
    private final ModuleTexts texts;
    private final Map<Class<?>, Object> companions = new ConcurrentHashMap<>();
    private volatile Module service;
    private volatile ModuleFault fault;

    InstalledModule(Bundle bundle) {
        this.id = idOf(bundle);
        this.bundle = bundle;
        this.texts = new ModuleTexts(bundle);
    }

    public static boolean isModule(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    /** The id that the bundle's manifest gives. */
    public static String idOf(Bundle module) {
        return module.getHeaders("").get(HEADER).strip();
    }

    public String id() {
        return id;
    }

    /** The name under which it is deployed. */
    public String symbolicName() {
        return bundle.getSymbolicName();
    }

    public Version version() {
        return bundle.getVersion();
    }

    public String title(Locale locale) {
        return text("module.title", locale, id);
    }

    public String description(Locale locale) {
        return text("module.description", locale, "");
    }

    /** The module's texts in the language; if it does not speak it, in German. */
    public ResourceBundle texts(Locale locale) {
        return texts.in(locale);
    }

    private String text(String key, Locale locale, String otherwise) {
        ResourceBundle spoken = texts.in(locale);
        return spoken.containsKey(key) ? spoken.getString(key) : otherwise;
    }

    public String icon() {
        Module running = service;
        return running == null ? UNKNOWN_ICON : running.icon();
    }

    public int hue() {
        Module running = service;
        return running == null ? 0 : running.hue();
    }

    /** The rights it declares; none while it does not run. */
    public Set<Right> rights() {
        Module running = service;
        return running == null ? Set.of() : running.rights();
    }

    /** The consents without which it is closed, beside the one to the platform; none while it does not run. */
    public Set<Consent> consents() {
        Module running = service;
        return running == null ? Set.of() : running.consents();
    }

    /** What it lets the school decide; nothing while it does not run. */
    public Set<Policy> policies() {
        Module running = service;
        return running == null ? Set.of() : running.policies();
    }

    /** What it tells people about; nothing while it does not run. */
    public Set<NotificationKind> notificationKinds() {
        Module running = service;
        return running == null ? Set.of() : running.notificationKinds();
    }

    public ModuleState state() {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE, Bundle.STARTING ->
                service == null || fault != null ? ModuleState.BROKEN : ModuleState.RUNNING;
            default -> ModuleState.STOPPED;
        };
    }

    /** Whether the administrator wants it to run. */
    public boolean isStarted() {
        return state() != ModuleState.STOPPED;
    }

    public boolean isRunning() {
        return state() == ModuleState.RUNNING;
    }

    /** Why it is broken, if something threw; empty if it just lacks a service that it needs. */
    public Optional<ModuleFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** When the bundle was last changed; part of the URLs of its resources. */
    public long lastModified() {
        return bundle.getLastModified();
    }

    /** What the module contributes of this type; nothing while it does not run. */
    public <T> List<Contribution<T>> contributions(Class<T> type) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null
                ? List.of()
                : Arrays.stream(services)
                        .flatMap(service -> Contribution.of(service, type).stream())
                        .toList();
    }

    /** What the module brings, for administrators. */
    public ModuleContents contents(Locale locale) {
        return ModuleContents.of(this, locale);
    }

    /** A page or resource of the bundle, whether it runs or not; nothing any more once it is uninstalled. */
    public Optional<URL> entry(String path) {
        try {
            return Optional.ofNullable(bundle.getEntry(path));
        } catch (IllegalStateException uninstalled) {
            return Optional.empty();
        }
    }

    /** Something that others keep about this version of the module, and that goes away with it. */
    public <T> T companion(Class<T> type, Supplier<T> maker) {
        return type.cast(companions.computeIfAbsent(type, missing -> maker.get()));
    }

    public Bundle bundle() {
        return bundle;
    }

    void run(Module registered) {
        service = registered;
        fault = null;
    }

    void fail(ModuleFault why) {
        fault = why;
    }

    void stop() {
        service = null;
        fault = null;
    }

    @Override
    public String toString() {
        return id + " " + version();
    }
}
