package dev.mintmark.kubernetes.access;

import dev.mintmark.domain.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One context of a kubeconfig: a cluster, who asks, and where they are at home.
///
/// @param namespace the context's own; `default` if it names none
public record ClusterContext(String name, String namespace, Cluster cluster, User user) {

    /// Where the API server is, and how it proves who it is.
    public record Cluster(String server, Optional<String> authority, Optional<Path> authorityFile, boolean insecure,
            Optional<String> proxy, Optional<String> serverName) {

        /// The address without what a careless hand may have left in it: user, password, query.
        public String shown() {
            return server.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
        }
    }

    /// How the operator proves who they are; all of it may be empty.
    public record User(Optional<Secret> token, Optional<Path> tokenFile, Optional<String> certificate,
            Optional<Path> certificateFile, Optional<Secret> key, Optional<Path> keyFile, Optional<String> name,
            Optional<Secret> password, Optional<Exec> exec) {}

    /// A program that hands out credentials.
    ///
    /// @param folder the kubeconfig's, to which a relative command is relative
    public record Exec(String apiVersion, String command, List<String> arguments, Map<String, Secret> environment,
            boolean wantsCluster, String hint, Path folder) {}
}
