package dev.mintmark.testkit.cluster;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One HTTP request, and the connection it came over.
///
/// @param headers by lower-case name
record Request(String method, URI uri, Map<String, String> headers, byte[] body, InputStream input,
        OutputStream output) {

    boolean isUpgrade() {
        return headers.getOrDefault("upgrade", "").equalsIgnoreCase("websocket");
    }

    String query(String name) {
        var values = queries(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// All values of one name, in order.
    List<String> queries(String name) {
        var values = new ArrayList<String>();
        for (var pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            if (pair.startsWith(name + "=")) {
                values.add(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
