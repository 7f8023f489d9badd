package org.schulhof.system.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Fields as the body of a request, the way forms with files are sent. */
final class Multipart {

    private static final String BOUNDARY = "----schulhof----";

    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Multipart() {}

    static byte[] of(List<Field> fields) {
        return fields.stream()
                .map(Multipart::part)
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String part(Field field) {
        String file = field.isFile()
                ? "; filename=\"" + field.fileName() + "\"\r\nContent-Type: application/octet-stream"
                : "";
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"" + file + "\r\n\r\n"
                + field.value() + "\r\n";
    }
}
