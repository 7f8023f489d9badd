package org.schulhof.api.module;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.policy.Policy;

/**
 * A module of the portal. A bundle registers exactly one as an OSGi service; everything else it contributes (tiles, page
 * beans, servlets, jobs, personal data) is registered by services of their own and belongs to the module of the same
 * bundle. Conventions of the bundle:
 *
 * <ul>
 *   <li>manifest header {@code Schulhof-Module}: the id, so that it is known while the module does not run; the parent pom
 *       of modules writes it
 *   <li>{@code schulhof/pages/*.xhtml}: Facelets pages, at {@code /m/<id>/<page>.xhtml}; {@code index.xhtml} is the start
 *   <li>{@code schulhof/resources/*}: styles, scripts and pictures; the resource library has the module's id;
 *       nothing personal, they are served to everybody
 *   <li>{@code schulhof/messages.properties} (German) and {@code messages_en.properties}; {@code module.title} and
 *       {@code module.description} name the module; in pages they are {@code #{text['key']}}
 *   <li>{@code schulhof/migrations/V*.sql}: Flyway migrations; tables begin with the module's id
 * </ul>
 */
@ConsumerType
public interface Module {

    /** Stable id: 2 to 30 lower-case letters; part of URLs, table names and rights. */
    String id();

    /** Name of an icon of the frame's sprite. */
    String icon();

    /** Hue of the icon, 0 to 359 degrees. */
    int hue();

    /** Rights that this module knows, each {@code <id>.<verb>}. */
    default Set<Right> rights() {
        return Set.of();
    }

    /** Consents without which it is closed to a person, beside the one to the platform, which every module needs. */
    default Set<Consent> consents() {
        return Set.of();
    }

    /** What the school decides about this module, each {@code <id>.<subject>}. */
    default Set<Policy> policies() {
        return Set.of();
    }

    /** What it tells people about, each {@code <id>.<event>}. */
    default Set<NotificationKind> notificationKinds() {
        return Set.of();
    }
}
