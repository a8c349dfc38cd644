package dev.mintmark.testkit.argocd;

/// Argo CD says no: a status of HTTP, and the code of gRPC that it stands for.
final class ArgoRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;

    ArgoRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ArgoRefusal invalid(String message) {
        return new ArgoRefusal(400, 3, message);
    }

    static ArgoRefusal precondition(String message) {
        return new ArgoRefusal(400, 9, message);
    }

    static ArgoRefusal denied(String message) {
        return new ArgoRefusal(403, 7, message);
    }

    static ArgoRefusal notFound(String what, String name) {
        return new ArgoRefusal(404, 5, what + ".argoproj.io \"" + name + "\" not found");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
