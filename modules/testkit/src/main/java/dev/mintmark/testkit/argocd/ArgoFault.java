package dev.mintmark.testkit.argocd;

/// What a [FakeArgoCd] does instead of answering, or after it did what it was asked to.
///
/// @param matching a part of method, path and query: `POST /api/v1/applications/payments/sync`
/// @param after    whether the request is carried out nevertheless, and only its answer is lost
public record ArgoFault(String matching, Kind kind, int status, String answer, boolean after) {

    public static ArgoFault answers(String matching, int status, String body) {
        return new ArgoFault(matching, Kind.ANSWERS, status, body, false);
    }

    public static ArgoFault hangs(String matching) {
        return new ArgoFault(matching, Kind.HANGS, 0, "", false);
    }

    /// Does what it was asked to, and closes the connection instead of saying so.
    public static ArgoFault losesTheAnswer(String matching) {
        return new ArgoFault(matching, Kind.DROPS, 0, "", true);
    }

    /// Closes the connection.
    public static ArgoFault drops(String matching) {
        return new ArgoFault(matching, Kind.DROPS, 0, "", false);
    }

    public enum Kind {
        ANSWERS, HANGS, DROPS
    }
}
