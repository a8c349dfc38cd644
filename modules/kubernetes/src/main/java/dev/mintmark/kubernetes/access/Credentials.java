package dev.mintmark.kubernetes.access;

import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Knows the present credentials of one context, and renews those that a plugin or a file hands out. Thread-safe.
final class Credentials {

    /// Renewed this long before they expire, so that they do not expire on the way.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ClusterContext.User user;
    private final Optional<ExecPlugin> plugin;
    private final Clock clock;
    private ExecPlugin.Credential current;

    Credentials(ClusterContext context, Map<String, String> environment, Patience patience, Clock clock) {
        this.user = context.user();
        this.plugin = user.exec().map(exec -> new ExecPlugin(context, exec, environment, patience.plugin()));
        this.clock = clock;
    }

    /// Makes sure that what will be sent has not expired. May run the plugin, and so take long.
    synchronized ExecPlugin.Credential renewed() throws CallFailed, InterruptedException {
        var expired = current != null && current.expiresAt().isPresent()
                && !clock.instant().plus(MARGIN).isBefore(current.expiresAt().get());
        if (current == null || expired) {
            current = plugin.isPresent() ? plugin.get().run()
                    : new ExecPlugin.Credential(user.token(), user.certificate(), user.key(), Optional.empty());
        }
        return current;
    }

    /// Forgets what a plugin handed out, because the server did not accept it.
    ///
    /// @return whether there is hope for something newer
    synchronized boolean refused() {
        if (plugin.isPresent()) {
            current = null;
        }
        return plugin.isPresent() || user.tokenFile().isPresent();
    }

    /// The bearer token to send, or null. A token file is read each time, because it is replaced while in use.
    synchronized String token() {
        if (user.tokenFile().isPresent()) {
            try {
                return Files.readString(user.tokenFile().get()).strip();
            } catch (IOException _) {
                return null;
            }
        }
        return current == null ? null : current.token().map(Secret::revealed).orElse(null);
    }
}
