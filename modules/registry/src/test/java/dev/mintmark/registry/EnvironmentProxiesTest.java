package dev.mintmark.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentProxiesTest {

    private static final Map<String, String> OFFICE = Map.of("HTTPS_PROXY", "http://proxy.example:3128",
            "no_proxy", "internal.example, .other.example,registry.example:5000");

    @Test
    void theProxyOfTheEnvironmentIsTaken() {
        assertThat(select(OFFICE, "https://registry.example/v2/")).containsExactly(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
    }

    @Test
    void whatIsExemptAndThisMachineAreReachedDirectly() {
        for (var direct : List.of("https://internal.example/", "https://deep.internal.example/",
                "https://one.other.example/", "https://registry.example:5000/", "https://127.0.0.1:5000/")) {
            assertThat(select(OFFICE, direct)).as(direct).containsExactly(Proxy.NO_PROXY);
        }
        assertThat(select(Map.of("https_proxy", "proxy:1", "NO_PROXY", "*"), "https://registry.example/"))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void whatMerelyEndsAlikeIsNotExempt() {
        assertThat(select(OFFICE, "https://notinternal.example/").getFirst().type()).isEqualTo(Proxy.Type.HTTP);
    }

    @Test
    void whatIsNoAddressIsNoProxy() {
        assertThat(select(Map.of("HTTPS_PROXY", "not an address"), "https://registry.example/"))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void aRegistryIsReadThroughTheProxy() throws Exception {
        var well = new ImageOnAScript();
        try (var proxy = ScriptedHost.open((request, to) -> well.answer(new ScriptedHost.Request(request.method(),
                URI.create(request.target()).getPath(), request.headers(), request.body()), to))) {
            // Named as its own mirror, so that it is not tried with TLS first, for which there is no proxy here.
            var mirrors = Map.of("registry.invalid", List.of(URI.create("http://registry.invalid")));
            var settings = new RegistrySettings(List.of(), List.of(), mirrors, Set.of("registry.invalid"),
                    Map.of("HTTP_PROXY", proxy.host()), Registries.SHORT);
            try (var images = Registries.images(settings);
                    var image = Registries.open(images, "registry.invalid/shop/checkout:1")) {
                assertThat(image.description().manifest()).contains(ImageOnAScript.IMAGE.digest());
            }
            assertThat(proxy.requests()).allSatisfy(request ->
                    assertThat(request.target()).startsWith("http://registry.invalid/v2/"));
        }
    }

    private static List<Proxy> select(Map<String, String> environment, String uri) {
        return new EnvironmentProxies(environment).select(URI.create(uri));
    }
}
