package dev.mintmark.kubernetes.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.mintmark.domain.Problem;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Puts what went wrong in a call into words.
///
/// @param context the kubeconfig context, for people
/// @param server  where it leads, without credentials
public record CallProblems(String context, String server) {

    private static final int DEEPEST_CAUSE = 20;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_SAID = 2000;

    /// What an HTTP status means, for a request that asked for `wanted`, as in *"pods in all namespaces"*.
    CallFailed status(int code, String message, Optional<Duration> retryAfter, String wanted) {
        var what = capitalised(wanted) + " of " + context + " could not be read.";
        var said = message.isBlank() ? "" : ": " + quoted(message);
        var problem = switch (code) {
            case 401 -> new Problem("kubernetes.unauthorized", what,
                    "The API server does not accept the credentials (401)" + ended(said),
                    "Log in again as your cluster's provider asks for, then choose Retry.");
            case 403 -> new Problem("kubernetes.forbidden", what, "You are not allowed to (403)" + ended(said),
                    "Ask the cluster's administrator for a role that may get, list and watch " + wanted + ".");
            case 404 -> new Problem("kubernetes.absent", what, "The API server has no such resource (404)" + ended(said),
                    "Check that " + server + " is a Kubernetes API server.");
            case 410 -> new Problem("kubernetes.gone", what, "The API server has forgotten that moment (410)" + ended(said),
                    "Choose Retry to look at everything afresh.");
            case 429 -> new Problem("kubernetes.busy", what, "The API server is too busy (429)" + ended(said),
                    "Wait: it is asked again by itself. If it lasts, ask who else loads this API server.");
            default -> new Problem(code >= 500 ? "kubernetes.server" : "kubernetes.refused", what,
                    "The API server answered " + code + ended(said),
                    "Look at the API server's own health and log, then choose Retry.");
        };
        return new CallFailed(problem, code, cut(message, LONGEST_SAID), retryAfter, null);
    }

    /// What a failure without an HTTP status means.
    CallFailed failure(Throwable failure, String wanted) {
        var what = capitalised(wanted) + " of " + context + " could not be read.";
        return new CallFailed(causes(failure).map(cause -> known(cause, what)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> new Problem("kubernetes.connection", what,
                        "The connection to " + server + " broke: " + told(failure) + ".",
                        "Check the network between here and the cluster, then choose Retry.")), 0, "", Optional.empty(), failure);
    }

    /// The context's own certificates, keys or addresses cannot be used.
    CallFailed unusable(RuntimeException cause) {
        return new CallFailed(new Problem("kubernetes.tls", "The context " + context + " could not be used.",
                "Its certificate, key or address is not usable: " + told(cause) + ".",
                "Check certificate-authority, client-certificate, client-key and server in the kubeconfig."), 0, "",
                Optional.empty(), cause);
    }

    private Optional<Problem> known(Throwable cause, String what) {
        return Optional.ofNullable(switch (cause) {
            case SSLException _ -> tls(cause, what);
            case GeneralSecurityException _ -> tls(cause, what);
            case UnknownHostException _ -> host(what);
            case UnresolvedAddressException _ -> host(what);
            case HttpTimeoutException _ -> late(what);
            case TimeoutException _ -> late(what);
            // A refused connection may hide an unknown host, so look on.
            case ConnectException _ when cause.getCause() == null || causes(cause)
                    .noneMatch(inner -> inner instanceof UnresolvedAddressException) ->
                    new Problem("kubernetes.unreachable", what, "Nothing answers at " + server + ": " + told(cause) + ".",
                            "Check that the cluster runs, and that this machine can reach it (VPN, proxy), then choose Retry.");
            case JsonEOFException _ -> truncated(what);
            case BrokenOff _ -> truncated(what);
            case JacksonException malformed -> new Problem("kubernetes.malformed", what,
                    "What " + server + " answered is no Kubernetes JSON: " + quoted(malformed.getOriginalMessage()) + ".",
                    "Check that the address is an API server's, and that no proxy or login page answers in its place.");
            default -> null;
        });
    }

    private Problem tls(Throwable cause, String what) {
        return new Problem("kubernetes.tls", what,
                "A trusted connection to " + server + " was refused: " + told(cause) + ".",
                "Check certificate-authority, client-certificate and the server's name in the kubeconfig.");
    }

    private Problem host(String what) {
        return new Problem("kubernetes.host", what, "The host of " + server + " is not known.",
                "Check the server's address in the kubeconfig, and the name service (VPN?).");
    }

    private Problem late(String what) {
        return new Problem("kubernetes.timeout", what, server + " did not answer in time.",
                "Check that the API server is well and the network is not congested, then choose Retry.");
    }

    private Problem truncated(String what) {
        return new Problem("kubernetes.truncated", what, "The answer of " + server + " ended in the middle.",
                "Choose Retry. If it happens again, look for a proxy that limits the size of answers.");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static String told(Throwable failure) {
        var message = causes(failure).map(Throwable::getMessage).filter(text -> text != null && !text.isBlank())
                .reduce((_, last) -> last);
        return message.map(CallProblems::quoted).orElseGet(() -> failure.getClass().getSimpleName());
    }

    /// One line, of bearable length, without what looks like a token.
    static String quoted(String text) {
        return cut(text, LONGEST_QUOTE);
    }

    private static String cut(String text, int longest) {
        var line = text.strip().replaceAll("\\s+", " ").replaceAll("eyJ[A-Za-z0-9_.-]{20,}", "•••");
        var cut = line.length() > longest ? line.substring(0, longest) + "…" : line;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String ended(String said) {
        return said + ".";
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
