package dev.mintmark.images.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The secrets below are put together from halves, so that other tools do not find them in this file.
class SecretInspectorTest {

    private static final String KEY = "MIIEpAIBAAKCAQEA7bq1vYx0cRkq3Zt5o9wNnUe2fLs8xJdVhG4mKpQyBzTaCiWr\n".repeat(3);

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aws-access-key~/app/deploy.txt~key AKIA+QZJ4KX7WNV2MPLRT end
            aws-secret-key~/root/.aws/credentials~aws_secret_access_key = q9Zr4Lk2Vw8Xc7Bn6Mm5+Jh4Gf3Ds2Ap1Oi0Uq9Zr
            github-token~/app/run~x ghp_+q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds2Ap1Oi0U
            gitlab-token~/app/run~x glpat-+q9Zr4Lk2Vw8Xc7Bn6Mm5
            slack-token~/app/run~x xoxb-+123456789012-q9Zr4Lk2Vw8
            stripe-key~/app/run~x sk_+live_q9Zr4Lk2Vw8Xc7Bn6Mm5
            google-api-key~/app/run~x AIza+q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds2Ap1Oi0
            npm-token~/root/.npmrc~//registry/:_authToken=npm_+q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds2Ap1Oi0U
            jwt~/app/run~x eyJhbGciOiJSUzI1NiJ9.+eyJpc3MiOiJzaG9wIn0.q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4
            netrc-password~/root/.netrc~machine git.shop login ci password +w8Xc7Bn6
            docker-config-auth~/root/.docker/config.json~{"auths":{"r":{"auth":"+c2hvcDpxOVpyNExr"}}}
            kubeconfig-token~/root/.kube/config~    token: +q9Zr4Lk2Vw8Xc7Bn6
            password~/app/application.properties~spring.datasource.password=+q9Zr4Lk2Vw
            password~/app/.env~export DB_PASSWORD="+q9Zr4Lk2Vw"
            password~/app/config/application.yml~    password: +q9Zr4Lk2Vw
            password-in-url~/app/settings.ini~url=postgres://shop:+q9Zr4Lk2@db/shop
            password-hash~/etc/shadow~root:$6$+saltsalt$q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4:19000:0:99999:7:::
            """)
    void secretsAreFoundByTheirLooksAndNames(String rule, String path, String content) throws IOException {
        assertThat(look(path, content.replace("+", ""))).extracting(FileFact.Secret::rule).containsExactly(rule);
    }

    @Test
    void aPrivateKeyIsFoundWithItsLineAndWithoutItsValue() throws IOException {
        var file = "first\nsecond\n-----BEGIN RSA PRIVATE" + " KEY-----\n" + KEY + "-----END RSA PRIVATE KEY-----\n";
        var found = look("/etc/app/server.pem", file);
        assertThat(found).extracting(FileFact.Secret::rule).containsExactly("private-key");
        assertThat(found.getFirst().line()).isEqualTo(3);
        assertThat(found.toString()).doesNotContain("MIIE");
    }

    @Test
    void theSameSecretHasTheSameFingerprintWhereverItIs() throws IOException {
        var token = "glpat-" + "q9Zr4Lk2Vw8Xc7Bn6Mm5";
        assertThat(look("/a", "one " + token).getFirst().fingerprint())
                .isEqualTo(look("/b", "\n\n" + token).getFirst().fingerprint());
        assertThat(look("/a", token + " " + token)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            /app/run~AKIAIOSFODNN7EXAMPLE is the example of the manual
            /app/application.properties~db.password=${DB_PASSWORD}
            /app/application.properties~db.password=changeme123
            /app/application.properties~db.password-file=/run/secrets/db1
            /app/application.yml~  token: true
            /etc/shadow~root:*:19000:0:99999:7:::
            /app/run.py~-----BEGIN RSA PRIVATE KEY----- is how it begins
            /app/package-lock.json~"integrity": "sha512-q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds2Ap1Oi0Uq9Zr4Lk2Vw=="
            """)
    void examplesAndPlaceholdersAreNoSecrets(String path, String content) throws IOException {
        assertThat(look(path, content)).isEmpty();
    }

    @Test
    void binaryFilesAndDocumentationAreLeftOut() throws IOException {
        assertThat(look("/app/blob", "\0glpat-" + "q9Zr4Lk2Vw8Xc7Bn6Mm5")).isEmpty();
        var inspector = new SecretInspector();
        assertThat(inspector.wants(file("/usr/share/doc/x/README", 100))).isFalse();
        assertThat(inspector.wants(file("/usr/lib/libx.so.3", 100))).isFalse();
        assertThat(inspector.wants(file("/app/huge", 1L << 40))).isFalse();
        assertThat(inspector.wants(file("/app/.env", 100))).isTrue();
    }

    private static List<FileFact.Secret> look(String path, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new SecretInspector().inspect(file(path, bytes.length), new ByteArrayInputStream(bytes)).stream()
                .flatMap(fact -> ((FileFact.Secrets) fact).secrets().stream()).toList();
    }

    private static LayerEntry file(String path, long size) {
        return new LayerEntry(path, EntryKind.FILE, 0644, 0, 0, size, Instant.EPOCH, Optional.empty(), Optional.empty(),
                Map.of(), Optional.empty());
    }
}
