package dev.mintmark.registry;

/// Why a registry did not give what it was asked for. Ends at the room's door: [RegistryProblems] makes a problem of
/// it.
final class RegistryFault extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String why;

    /// What kind of fault, with the code that people search for and the first thing worth trying.
    enum Kind {
        UNAUTHORIZED("unauthorized", "Log in with docker login or podman login, then try again."),
        FORBIDDEN("forbidden", "Ask whoever runs the registry for the right to pull from this repository."),
        CREDENTIALS("credentials", "Log in again with docker login or podman login, then try again."),
        NOT_FOUND("not-found", "Check the name, and name a tag or a digest that exists."),
        UNREACHABLE("unreachable", "Check the host's name, the network and the proxy, then try again."),
        UNTRUSTED("untrusted",
                "Put the certificate of the registry's authority into certs.d/HOST/ca.crt, then try again."),
        SLOW("timed-out", "Check that the registry is well, then try again."),
        BUSY("too-many-requests", "Wait a while, log in for a higher limit, or set up a mirror."),
        FAILED("failed", "Try again later, and tell whoever runs the registry if it stays so."),
        REFUSED("refused", "Tell whoever runs the registry, or allow it in the settings if you know it is right."),
        MALFORMED("malformed", "Check that this is a registry, and that nothing on the way changes its answers."),
        DIGEST("digest", "Do not trust this copy: something changed it on its way or where it is kept.");

        private final String code;
        private final String next;

        Kind(String code, String next) {
            this.code = code;
            this.next = next;
        }

        String code() {
            return "registry." + code;
        }

        String next() {
            return next;
        }
    }

    /// @param why   a whole sentence, without anything secret
    /// @param cause null if there is none
    RegistryFault(Kind kind, String why, Throwable cause) {
        super(why, cause);
        this.kind = kind;
        this.why = why;
    }

    Kind kind() {
        return kind;
    }

    String why() {
        return why;
    }
}
