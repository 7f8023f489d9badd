package org.schulhof.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operations for programs. */
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Schulhof",
                        version = "1",
                        description =
                                "What the administration of a school does, for programs. Rights, checks and the audit are those of"
                                        + " the pages. Times are in UTC, days are the school's. Errors are problem details (RFC 9457);"
                                        + " their type tells them apart."),
        tags = {
            @Tag(name = "People", description = "Accounts, roles, who leaves and comes back"),
            @Tag(name = "Groups", description = "Classes, courses and other groups, and who is in them"),
            @Tag(name = "Import", description = "People, classes and courses from the school administration's lists"),
            @Tag(name = "Modules", description = "Which modules there are, and to whom they are released"),
            @Tag(name = "Locks", description = "Accounts that are locked, for a time or for good"),
            @Tag(name = "Policies", description = "What the school decides"),
            @Tag(name = "Own data", description = "What is one's own, for apps")
        })
@SecurityScheme(
        securitySchemeName = ApiApplication.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from the page of the administration \"API-Zugänge\"")
@SecurityScheme(
        securitySchemeName = ApiApplication.APP_PASSWORD,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "The account and an app password")
public class ApiApplication extends Application {

    static final String PATH = "/api/v1";
    static final String TOKEN = "token";
    static final String APP_PASSWORD = "app-password";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
