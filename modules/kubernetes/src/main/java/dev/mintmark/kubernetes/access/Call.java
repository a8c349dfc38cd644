package dev.mintmark.kubernetes.access;

import java.util.Optional;

/// One request to an API server.
///
/// @param path   with its query
/// @param wanted what it is about, for people: *"pods in namespace shop"*
/// @param accept the media type of the answer
public record Call(String method, String path, Optional<Body> body, String wanted, String accept) {

    private static final String JSON = "application/json";

    public Call(String method, String path, Optional<Body> body, String wanted) {
        this(method, path, body, wanted, JSON);
    }

    /// What is sent along.
    public record Body(String type, String text) {}

    public static Call get(String path, String wanted) {
        return new Call("GET", path, Optional.empty(), wanted);
    }

    /// The same, answered in this form.
    public Call as(String form) {
        return new Call(method, path, body, wanted, form);
    }

    /// Asks for an object's metadata only: its content does not even leave the server.
    public static Call getMetadata(String path, String wanted) {
        return new Call("GET", path, Optional.empty(), wanted, JSON + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1");
    }
}
