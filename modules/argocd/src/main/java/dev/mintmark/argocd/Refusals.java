package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What an answer other than 200 means: first what Argo CD says, as a code of gRPC, then the status.
final class Refusals {

    private static final int GRPC_INVALID_ARGUMENT = 3;
    private static final int GRPC_FAILED_PRECONDITION = 9;

    private Refusals() {}

    static ArgoFault of(ArgoServer server, int status, Optional<JsonNode> content) {
        var said = content.map(node -> node.path("message").asText(node.path("error").asText())).map(Spoken::line)
                .orElse("");
        var code = content.map(node -> node.path("code").asInt()).orElse(0);
        return new ArgoFault(kind(status, code, said), server.name() + " answered " + status
                + (said.isEmpty() ? "" : ": " + said) + ".", null);
    }

    private static ArgoFault.Kind kind(int status, int code, String said) {
        if (said.contains("another operation is already in progress")) {
            return ArgoFault.Kind.OPERATION_IN_PROGRESS;
        }
        if (said.contains("blocked by sync window")) {
            return ArgoFault.Kind.SYNC_WINDOW;
        }
        return switch (status) {
            case 401 -> ArgoFault.Kind.NOT_LOGGED_IN;
            case 403 -> ArgoFault.Kind.FORBIDDEN;
            case 404 -> ArgoFault.Kind.NOT_FOUND;
            case 409 -> ArgoFault.Kind.CONFLICT;
            case 400, 412, 422 -> code == GRPC_FAILED_PRECONDITION ? ArgoFault.Kind.PRECONDITION
                    : ArgoFault.Kind.INVALID;
            default -> status >= 500 ? ArgoFault.Kind.BROKEN : code == GRPC_INVALID_ARGUMENT ? ArgoFault.Kind.INVALID
                    : ArgoFault.Kind.NOT_JSON;
        };
    }
}
