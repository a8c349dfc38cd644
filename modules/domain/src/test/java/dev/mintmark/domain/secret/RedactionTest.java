package dev.mintmark.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String JWT = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzIiwic3ViIjoib3BzIn0"
            + ".c2lnbmF0dXJlLW9mLW91ci10b2tlbi0x";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "password=hunter2 | hunter2", "password: hunter2 | hunter2", "{\"password\":\"correct horse\"} | correct horse",
        "{\\\"password\\\":\\\"hunter2\\\"} | hunter2", "DB_PASSWORD='battery staple' | battery staple",
        "    token: abcdefgh | abcdefgh", "  password: my long pass phrase | my long pass phrase",
        "Authorization: Bearer plainwords-only | plainwords-only", "{authorization=[Bearer abc-def]} | abc-def",
        "sent Bearer a1b2c3d4e5 | a1b2c3d4e5", "Cookie: session=open; path=/ | open",
        "X-Vault-Token: s.short | s.short", "Private-Token: gl-short | gl-short",
        "https://ops:p4ss@registry.internal/v2/ | p4ss", "git clone https://q1w2e3r4t5y6u7i8o9p0@git.internal/x | q1w2e3r4t5",
        "amqp://user:p@ss@broker/ | p@ss", "mintmark --token abcdefgh | abcdefgh", "curl -u ops:letmein | letmein",
        "\"auth\": \"b3BzOmh1bnRlcjI=\" | b3BzOmh1bnRlcjI=", "client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURQ== | LS0tLS1CRUdJ",
        "EnvVar[name=DB_PASSWORD, value=hunter2] | hunter2", "{\"name\":\"API_TOKEN\",\"value\":\"t0ken\"} | t0ken",
        "EnvVar(name=DB_PASSWORD, value=hunter2, valueFrom=null) | hunter2",
        "ALTER USER ops PASSWORD 'letmein' | letmein", "GET /x?sig=abcdef123 | abcdef123", "?access_token=abc&x=1 | abc&",
        "key AKIAQZJ4KX7WNV2MPLRT there | AKIAQZJ4KX7WNV2MPLRT", "saw q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds once | q9Zr4Lk2Vw8Xc7"})
    void secretsAreStruckOut(String text, String secret) {
        assertThat(Redaction.BY_LOOKS.of(text)).doesNotContain(secret).contains(Masking.MASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The Docker engine at tcp://build-3:2376 did not answer within 5 s. [docker.unreachable]",
        "2026-11-09T14:31:05.000Z INFO  find-sources dev.mintmark.app.wiring.Wiring - First frame after 812 ms",
        "at dev.mintmark.kubernetes.delivery.rollouts.RolloutPlanning.plan(RolloutPlanning.java:128)",
        "sha256:7b9a1e0f2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2 ran on ssh://git@host/repo",
        "ForkJoinPool.commonPool-worker-12 needs basic authentication; token expired", "AUTH_ENABLED=true TOKEN_TTL: 3600",
        "PASSWORD_FILE=/run/secrets/db", "registry.example/team/payments-api:2026-11-09"})
    void whatIsNoSecretStays(String text) {
        assertThat(Redaction.BY_LOOKS.of(text)).isEqualTo(text);
    }

    @Test
    void aPrivateKeyIsStruckOutEvenIfItWasCut() {
        var whole = "before\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\nAAAA\n-----END OPENSSH PRIVATE KEY-----\nafter";

        assertThat(Redaction.BY_LOOKS.of(whole)).contains("before", "after").doesNotContain("b3Blb", "AAAA");
        assertThat(Redaction.BY_LOOKS.of(whole.substring(0, 60))).contains("before").doesNotContain("b3Blb");
    }

    @Test
    void aTokenOfAServiceAccountIsStruckOutAndWhatIsAroundItStays() {
        assertThat(Redaction.BY_LOOKS.of("refused " + JWT + " at 14:31")).isEqualTo("refused ••• at 14:31");
    }

    @Test
    void aBlockOfYamlIsStruckOutToItsLastLine() {
        assertThat(Redaction.BY_LOOKS.of("token: |\n  first\n  second\nuser: ops\n")).isEqualTo("token: |\n•••user: ops\n");
    }

    @Test
    void aKnownSecretIsStruckOutWhereverItStands() {
        var knowing = Redaction.BY_LOOKS.knowing(List.of("letmein", "ok"));

        assertThat(knowing.of("it said letmein, ok")).isEqualTo("it said •••, ok");
        assertThat(knowing.toString()).doesNotContain("letmein");
    }

    @Test
    void whatAFileHoldsCanBeKnownElsewhere() {
        var kubeconfig = "users:\n- name: ops\n  user:\n    token: plain-words-only\n";

        assertThat(Redaction.secretsIn(kubeconfig)).contains("plain-words-only");
    }

    @Test
    void redactingTwiceChangesNothing() {
        var once = Redaction.BY_LOOKS.of("password=hunter2 at https://a:b@c/ with Bearer a1b2c3d4e5");

        assertThat(Redaction.BY_LOOKS.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=", "\"", "://", "name=aa, ", "-----BEGIN PRIVATE KEY-----", "x-token: ", "password \\'", " "})
    void noTextMakesItLong(String piece) {
        assertTimeout(Duration.ofSeconds(20), () -> Redaction.BY_LOOKS.of(piece.repeat(200_000 / piece.length())));
    }
}
