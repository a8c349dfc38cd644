package dev.mintmark.kubernetes.access;

import java.util.Optional;

/// One request to an API server.
///
/// @param path   with its query
/// @param wanted what it is about, for people: *"pods in namespace shop"*
public record Call(String method, String path, Optional<Body> body, String wanted) {

    /// What is sent along.
    public record Body(String type, String text) {}

    public static Call get(String path, String wanted) {
        return new Call("GET", path, Optional.empty(), wanted);
    }
}
