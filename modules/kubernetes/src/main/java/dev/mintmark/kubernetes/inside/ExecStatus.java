package dev.mintmark.kubernetes.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/// How a command ended, as the API server tells it on a channel of its own.
///
/// @param code  the exit code; -1 if it never ran, or nobody knows
/// @param words why, then
record ExecStatus(int code, String words) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 500;

    static ExecStatus read(byte[] status) {
        try {
            var tree = JSON.readTree(status);
            if (tree.path("status").asText().equals("Success")) {
                return new ExecStatus(0, "");
            }
            if (tree.path("reason").asText().equals("NonZeroExitCode")) {
                for (var cause : tree.path("details").path("causes")) {
                    if (cause.path("reason").asText().equals("ExitCode")) {
                        return new ExecStatus(code(cause), "");
                    }
                }
            }
            return new ExecStatus(-1, cut(tree.path("message").asText()));
        } catch (IOException _) {
            return new ExecStatus(-1, "the API server's answer is not understood");
        }
    }

    private static int code(JsonNode cause) {
        var text = cause.path("message").asText();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String cut(String message) {
        var line = message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
