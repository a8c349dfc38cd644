package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://git.example/shop/env.git, https://git.example/shop/env.git, env",
        "https://ana:token@git.example/shop/env.git/, https://git.example/shop/env.git/, env",
        "https://ghp_token@git.example:8443/env, https://git.example:8443/env, env",
        "git@git.example:shop/env.git, git@git.example:shop/env.git, env",
        "ssh://git:secret@git.example:2222/shop/env.git, ssh://git@git.example:2222/shop/env.git, env",
        "http://[::1]:3000/env, http://[::1]:3000/env, env",
        "/srv/git/env.git, /srv/git/env.git, env"})
    void anAddressIsShownWithoutWhatLetsIn(String written, String shown, String name) {
        var address = RepositoryAddress.of(written).orElseThrow();
        assertThat(address.text()).isEqualTo(shown);
        assertThat(address).hasToString(shown);
        assertThat(address.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-oProxyCommand=x", "ext::sh -c id", "javascript://x/y", "amazon-s3://a/b",
            "a\nb"})
    void whatIsNotSpokenHereIsNoAddress(String written) {
        assertThat(RepositoryAddress.of(written)).isEmpty();
    }
}
