package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What an image or a container says of how it is to run.
///
/// @param environment `NAME=value`, word for word
/// @param command     entry point and command, word for word
/// @param ports       what it exposes, for example `8080/tcp`
/// @param isChecked   whether it has a health check
record CopyConfiguration(List<String> environment, List<String> command, String user, String workingDirectory,
        List<String> ports, boolean isChecked) {

    private static final int MOST = 2000;

    /// Linux takes no longer words.
    private static final int LONGEST = (128 << 10) - 1;

    /// Reads `Config`.
    static CopyConfiguration of(JsonNode json) {
        var test = EngineText.of(json.path("Healthcheck").path("Test").path(0));
        return new CopyConfiguration(words(json.path("Env")).filter(word -> word.indexOf('=') > 0).toList(),
                Stream.concat(words(json.path("Entrypoint")), words(json.path("Cmd"))).toList(),
                EngineText.of(json.path("User")), EngineText.of(json.path("WorkingDir")),
                json.path("ExposedPorts").properties().stream().limit(MOST).map(Map.Entry::getKey).sorted().toList(),
                !test.isEmpty() && !test.equals("NONE"));
    }

    private static Stream<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).limit(MOST).map(JsonNode::asText)
                .filter(word -> word.length() <= LONGEST && word.indexOf(0) < 0);
    }
}
