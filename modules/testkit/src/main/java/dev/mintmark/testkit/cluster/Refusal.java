package dev.mintmark.testkit.cluster;

/// A request that an API server does not carry out, and says so in a `Status`.
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;
    private final String reason;

    Refusal(int code, String reason, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
