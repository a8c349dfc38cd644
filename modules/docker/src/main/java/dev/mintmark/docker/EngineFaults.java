package dev.mintmark.docker;

import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// Tells from an exception of docker-java's transport what really happened.
final class EngineFaults {

    private static final int DEEPEST = 20;

    private EngineFaults() {}

    static EngineFault of(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof EngineFault fault) {
                return fault;
            }
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return new EngineFault(Kind.TLS, "The TLS connection failed: " + said(cause) + ".", thrown);
            }
            if (cause instanceof AccessDeniedException || isPermission(cause)) {
                return new EngineFault(Kind.PERMISSION, "The socket may not be used by you: permission denied.",
                        thrown);
            }
            if (cause instanceof UnknownHostException) {
                return new EngineFault(Kind.UNREACHABLE, "The host name is not known: " + said(cause) + ".", thrown);
            }
            if (cause instanceof NoSuchFileException || said(cause).contains("No such file")) {
                return new EngineFault(Kind.UNREACHABLE, "There is no such socket.", thrown);
            }
            if (cause instanceof ConnectException) {
                return new EngineFault(Kind.UNREACHABLE, "Nobody answers: " + said(cause) + ".", thrown);
            }
            if (cause instanceof SocketTimeoutException) {
                return new EngineFault(Kind.SILENT, "It did not answer in time.", thrown);
            }
        }
        return new EngineFault(Kind.CUT, "The connection broke off: " + said(innermost(thrown)) + ".", thrown);
    }

    private static boolean isPermission(Throwable cause) {
        return cause instanceof IOException
                && said(cause).toLowerCase(Locale.ROOT).contains("permission denied");
    }

    private static Throwable innermost(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String said(Throwable cause) {
        var message = cause.getMessage();
        return EngineText.line(message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
    }
}
