package dev.mintmark.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void readsWhatDockerHubAsksFor() {
        assertThat(Challenge.parse(List.of("Bearer realm=\"https://auth.docker.io/token\","
                + "service=\"registry.docker.io\","
                + "scope=\"repository:library/busybox:pull,push\"")))
                .containsExactly(new Challenge("bearer", Map.of("realm", "https://auth.docker.io/token",
                        "service", "registry.docker.io", "scope", "repository:library/busybox:pull,push")));
    }

    @Test
    void readsSeveralInOneHeaderAndInSeveral() {
        var headers = List.of("Negotiate, BASIC realm=a, charset=\"UTF-8\" , Bearer  realm = \"b\"", "Digest");
        assertThat(Challenge.parse(headers))
                .containsExactly(new Challenge("negotiate", Map.of()),
                        new Challenge("basic", Map.of("realm", "a", "charset", "UTF-8")),
                        new Challenge("bearer", Map.of("realm", "b")), new Challenge("digest", Map.of()));
    }

    @Test
    void whatIsNoChallengeIsNone() {
        assertThat(Challenge.parse(List.of("", "=", "realm=\"x\"", "\"", "x".repeat(100_000)))).isEmpty();
        assertThat(Challenge.parse(List.of("Bearer realm=\"never closed")))
                .containsExactly(new Challenge("bearer", Map.of()));
    }
}
