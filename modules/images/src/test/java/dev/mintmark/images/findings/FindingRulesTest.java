package dev.mintmark.images.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.catalog.Catalogers;
import dev.mintmark.images.catalog.SqliteDatabases;
import dev.mintmark.images.compare.Comparer;
import dev.mintmark.images.compare.CountingImage;
import dev.mintmark.images.compare.Described;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.News;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.layer.RememberedLayers;
import dev.mintmark.images.layer.TarBytes;
import dev.mintmark.images.secrets.SecretInspector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingRulesTest {

    private static final String TOKEN = "glpat-" + "q9Zr4Lk2Vw8Xc7Bn6Mm5";
    private static final byte[] BASE = new TarBytes().directory("etc/").file("etc/hosts", "").bytes();

    private final Described from = new Described();
    private final Described to = new Described();
    private final TarBytes before = new TarBytes().directory("app/");
    private final TarBytes after = new TarBytes().directory("app/");

    @Test
    void nothingIsFoundWhereNothingDiffers() throws Exception {
        assertThat(findings()).isEmpty();
    }

    @Test
    void secretsInFilesComeGoAndStay() throws Exception {
        before.file("app/gone", TOKEN + "A").file("app/still", "1 " + TOKEN + "B").file("app/new", "none, not at all");
        after.file("app/gone", "nothing is here").file("app/still", "2 " + TOKEN + "B").file("app/new", "\n" + TOKEN
                + "C");
        var found = findings();
        assertThat(found).extracting(Finding::news).containsExactly(News.INTRODUCED, News.STILL_THERE, News.REMOVED);
        assertThat(found.getFirst().severity()).isEqualTo(Severity.HIGH);
        assertThat(found.getFirst().sentence()).isEqualTo("/app/new holds what looks like a GitLab token in line 2.");
        assertThat(found.toString()).doesNotContain(TOKEN);
    }

    @Test
    void secretsInLayersThatALaterLayerHidesAreFound() throws Exception {
        after.file("app/key", TOKEN);
        var hiding = new TarBytes().file("app/.wh.key", "").bytes();
        var found = find(CountingImage.of(from, BASE), CountingImage.of(to, BASE, after.bytes(), hiding));
        assertThat(found).extracting(Finding::rule).containsExactly("secret-in-hidden-layer");
    }

    @Test
    void secretsInEnvironmentLabelsAndHistoryAreFoundWithoutTheirValues() throws Exception {
        to.environment("DB_PASSWORD=correct-horse-1");
        to.label("deploy.token", "correct-horse-2");
        to.step("|1 NPM_TOKEN=correct-horse-3 /bin/sh -c npm ci");
        var found = findings();
        assertThat(found).extracting(Finding::rule)
                .containsExactly("secret-in-environment", "secret-in-history", "secret-in-label");
        assertThat(found.toString()).contains("DB_PASSWORD", "NPM_TOKEN").doesNotContain("horse");
    }

    @Test
    void programsThatCanNowBeRunAsRootAreFound() throws Exception {
        before.file("app/find", "x", 0755).file("app/plain", "x", 0644);
        after.file("app/find", "x", 04755).file("app/plain", "x", 0666)
                .pax("SCHILY.xattr.security.capability", "\u0001\0\0\u0002\0\u0004\0\0\0\0\0\0\0\0\0\0\0\0\0\0")
                .file("app/net", "y", 0755);
        var found = findings();
        assertThat(found).extracting(Finding::rule, finding -> finding.path().orElse(""))
                .contains(tuple("setuid-added", "/app/find"), tuple("world-writable-added", "/app/plain"),
                        tuple("capability-added", "/app/net"));
        assertThat(found.toString()).contains("cap_net_bind_service");
    }

    @Test
    void whatProgramsTrustIsWatched() throws Exception {
        for (var path : List.of("etc/ssl/certs/ca-certificates.crt", "etc/resolv.conf", "etc/ld.so.preload", "etc/shadow",
                "etc/sudoers.d/x", "etc/cron.d/job")) {
            before.file(path, "one");
            after.file(path, "two");
        }
        assertThat(findings()).extracting(Finding::rule).containsExactlyInAnyOrder("ca-bundle-moved", "resolver-moved",
                "preload-changed", "accounts-changed", "rights-changed", "rights-changed");
    }

    @Test
    void aSystemProgramThatNoPackageExplainsIsFound() throws Exception {
        before.file("usr/bin/tool", "#!/bin/sh\none", 0755);
        after.file("usr/bin/tool", "#!/bin/sh\ntwo", 0755);
        assertThat(findings()).extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("executable-outside-packages", Severity.HIGH));
    }

    @Test
    void theWayAContainerStartsIsWatched() throws Exception {
        from.user = "app";
        to.entrypoint = List.of("/bin/sh");
        assertThat(findings()).extracting(Finding::rule).containsExactly("runs-as-root", "entrypoint-changed");
    }

    @Test
    void aLayerThatTheHistoryDoesNotExplainIsFound() throws Exception {
        var layer = after.file("app/x", "committed by hand").bytes();
        to.unexplainedLayer(CountingImage.digest(layer));
        assertThat(find(CountingImage.of(from, BASE), CountingImage.asDescribed(to, layer))).extracting(Finding::rule)
                .contains("unexplained-layer");
    }

    @Test
    void aPackageThatWentBackIsFound() throws Exception {
        before.file("var/lib/dpkg/status", "Package: a\nStatus: install ok installed\nVersion: 2\n\n");
        after.file("var/lib/dpkg/status", "Package: a\nStatus: install ok installed\nVersion: 1\n\n");
        assertThat(findings()).extracting(Finding::rule).containsExactly("package-downgraded");
    }

    private List<Finding> findings() throws Exception {
        return find(CountingImage.of(from, BASE, before.bytes()), CountingImage.of(to, BASE, after.bytes()));
    }

    private static List<Finding> find(CountingImage from, CountingImage to) throws Exception {
        var inspectors = new ArrayList<FileInspector>(Catalogers.all(SqliteDatabases.NONE));
        inspectors.add(new SecretInspector());
        var indexes = new LayerIndexes(new LayerReader(inspectors), new RememberedLayers());
        try (var comparison = new Comparer(indexes, FindingRules.all()).compare(from, to)) {
            return comparison.findings();
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
