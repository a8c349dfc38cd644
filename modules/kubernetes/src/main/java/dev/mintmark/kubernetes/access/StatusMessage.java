package dev.mintmark.kubernetes.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/// Reads the server's own words from the body of a refusal.
final class StatusMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatusMessage() {}

    /// The message of a `Status` object; empty if the body is anything else.
    static String read(InputStream body, long mostBytes) {
        try {
            return JSON.readTree(body.readNBytes((int) mostBytes)).path("message").asText();
        } catch (IOException _) {
            return "";
        }
    }
}
