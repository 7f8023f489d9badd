package org.schulhof.portal.api;

import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;

/** What went wrong, as RFC 9457 says it. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
@JsonbPropertyOrder({"type", "title", "status", "detail", "fault", "errors"})
public record ApiProblem(
        @Schema(description = "Tells problems apart", example = "urn:schulhof:problem:group-name-taken")
        String type,

        @Schema(description = "The status in words") String title,
        @Schema(description = "The status of the answer") int status,

        @Schema(description = "What it was this time") @Nullable
        String detail,

        @Schema(description = "The number under which the server's log has what broke") @Nullable
        String fault,

        @Schema(description = "What is wrong with which fields") @Nullable
        List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:schulhof:problem:";

    static ApiProblem of(Status status, String code, @Nullable String detail) {
        return new ApiProblem(TYPE + code, status.title(), status.code(), detail, null, null);
    }

    static ApiProblem ofFields(String code, String detail, List<FieldError> errors) {
        return new ApiProblem(
                TYPE + code,
                Status.BAD_REQUEST.title(),
                Status.BAD_REQUEST.code(),
                detail,
                null,
                errors.isEmpty() ? null : List.copyOf(errors));
    }

    /**
     * What the school's filters refuse (R38), in the words of {@link TextFilter#explain}. Module servlets are answered so as well.
     */
    public static ApiProblem ofRefusal(RefusedTextException refusal, TextFilter filter) {
        return ofFields(
                "refused-text",
                "The school's filters refuse what was written",
                refusal.verdict().findings().stream()
                        .map(finding ->
                                new FieldError(finding.field(), finding.reason().name(), filter.explain(finding)))
                        .toList());
    }

    static ApiProblem ofFault(String number) {
        return new ApiProblem(
                TYPE + "fault",
                Status.INTERNAL_SERVER_ERROR.title(),
                Status.INTERNAL_SERVER_ERROR.code(),
                "Something broke. The server's log has it under this number.",
                number,
                null);
    }

    /** Answers with it where Jakarta REST does not. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(JsonbBuilder.create().toJson(this).getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a field of the request. */
    public record FieldError(
            @Schema(description = "The field", example = "lastName")
            String field,

            @Schema(description = "What is wrong with it", example = "MISSING")
            String code,

            @Schema(description = "The same as a sentence") String detail) {}
}
