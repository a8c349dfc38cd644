package dev.mintmark.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD, hunter2", "POSTGRES_PASSWORD, x", "apiKey, abc123", "API_TOKEN, t0", "AWS_SECRET_ACCESS_KEY, wJalr",
        "spring.datasource.password, a", "SENTRY_DSN, https://a1@sentry/1", "npm_token, z", "SIGNING_KEY, k", "SESSION_SECRET, s",
        "URL, amqp://user:pass@broker/", "ANYTHING, AKIAQZJ4KX7WNV2MPLRT", "OTHER, q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds"})
    void secretsAreMasked(String name, String value) {
        assertThat(Masking.isSecret(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PATH, /usr/local/sbin:/usr/local/bin:/usr/bin", "JAVA_HOME, /usr/lib/jvm/java-17", "APP_POOL, large",
        "GPG_KEY, E3FF2839C048B25C084DEBE9B26995E310250568", "PASSWORD_FILE, /run/secrets/db", "TOKEN_TTL, 3600",
        "KEYCLOAK_URL, https://sso.example", "AUTH_ENABLED, true", "MONKEY, banana", "PYTHON_SHA256, "
            + "7b9a1e0f2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2", "NODE_VERSION, 20.11.1",
        "YARN_VERSION, 1.22.19", "LANG, C.UTF-8", "ACCESS_KEY_ID_FILE, /x"})
    void whatIsNoSecretIsShown(String name, String value) {
        assertThat(Masking.isSecret(name, value)).isFalse();
    }
}
