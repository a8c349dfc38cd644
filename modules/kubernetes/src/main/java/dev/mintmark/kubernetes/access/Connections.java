package dev.mintmark.kubernetes.access;

import dev.mintmark.domain.Secret;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes Fabric8's HTTP client for one context.
final class Connections {

    private Connections() {}

    static HttpClient open(ClusterContext context, Credentials credentials, ExecPlugin.Credential credential,
            Map<String, String> environment, Patience patience) {
        HttpClient.Factory factory = new JdkHttpClientFactory();
        return factory.newBuilder(config(context, credentials, credential, environment, patience)).build();
    }

    private static Config config(ClusterContext context, Credentials credentials, ExecPlugin.Credential credential,
            Map<String, String> environment, Patience patience) {
        var cluster = context.cluster();
        var user = context.user();
        // Nothing of the machine's own Kubernetes settings may slip in: only this context counts.
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(cluster.server())
                .withNamespace(context.namespace())
                .withCaCertData(cluster.authority().orElse(null))
                .withCaCertFile(path(cluster.authorityFile()))
                .withTrustCerts(cluster.insecure())
                .withTlsServerName(cluster.serverName().orElse(null))
                .withHttpProxy(proxy(context, environment, "http_proxy"))
                .withHttpsProxy(proxy(context, environment, "https_proxy"))
                .withNoProxy(unproxied(context, environment))
                .withClientCertData(credential.certificate().map(Connections::encoded).orElse(null))
                .withClientCertFile(path(user.certificateFile()))
                .withClientKeyData(credential.key().map(Secret::revealed).map(Connections::encoded).orElse(null))
                .withClientKeyFile(path(user.keyFile()))
                .withUsername(user.name().orElse(null))
                .withPassword(user.password().map(Secret::revealed).orElse(null))
                .withOauthTokenProvider(credentials::token)
                .withConnectionTimeout((int) patience.connect().toMillis())
                // Each watch has a connection of its own: a dead one takes no other with it.
                .withHttp2Disable(true)
                // We try again ourselves, where it is known what it means.
                .withRequestRetryBackoffLimit(0)
                .build();
    }

    /// A kubeconfig has PEM encoded as Base64, a plugin hands out bare PEM.
    private static String encoded(String certificate) {
        return certificate.startsWith("-----") ? KubeconfigEntries.base64(certificate) : certificate;
    }

    private static String path(Optional<Path> file) {
        return file.map(Path::toString).orElse(null);
    }

    private static String proxy(ClusterContext context, Map<String, String> environment, String variable) {
        return context.cluster().proxy().orElseGet(() -> either(environment, variable));
    }

    private static String[] unproxied(ClusterContext context, Map<String, String> environment) {
        var listed = either(environment, "no_proxy");
        return context.cluster().proxy().isPresent() || listed == null ? new String[0] : listed.split(",");
    }

    private static String either(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, environment.get(variable.toUpperCase(Locale.ROOT)));
    }
}
