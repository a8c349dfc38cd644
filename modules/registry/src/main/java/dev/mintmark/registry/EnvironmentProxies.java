package dev.mintmark.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses proxies as most tools read them from the environment: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in
/// capitals or not. Where it says nothing, Java's own settings count. Never for this machine itself.
final class EnvironmentProxies extends ProxySelector {

    private final Map<String, String> environment;

    EnvironmentProxies(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        var origin = Origin.of(uri);
        if (PlainHttpRule.isLoopback(origin.authority()) || isExempt(origin)) {
            return List.of(Proxy.NO_PROXY);
        }
        var named = variable(origin.isPlain() ? "HTTP_PROXY" : "HTTPS_PROXY").flatMap(EnvironmentProxies::proxy);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var usual = ProxySelector.getDefault();
        return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Whoever wanted the connection says so.
    }

    /// A name stands for itself and for all below it, with or without a leading dot.
    private boolean isExempt(Origin origin) {
        return variable("NO_PROXY").stream().flatMap(list -> Arrays.stream(list.split(","))).map(String::strip)
                .map(name -> name.toLowerCase(Locale.ROOT)).map(name -> name.startsWith(".") ? name.substring(1) : name)
                .anyMatch(name -> name.equals("*") || name.equals(origin.host()) || name.equals(origin.authority())
                        || !name.isEmpty() && origin.host().endsWith("." + name));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT), name).map(environment::get)
                .filter(value -> value != null && !value.isBlank()).findFirst();
    }

    private static Optional<Proxy> proxy(String text) {
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            return Origin.isAddress(uri) ? Optional.of(new Proxy(Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(uri.getHost(), Origin.of(uri).port()))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
