package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// One request that was made, and what was answered.
///
/// @param body   what was sent; empty if nothing was
/// @param answer empty if it was no JSON, or there was none
public record ArgoExchange(String method, String path, String query, Optional<JsonNode> body, int status,
        Optional<JsonNode> answer) {

    public boolean isWrite() {
        return !method.equals("GET");
    }
}
