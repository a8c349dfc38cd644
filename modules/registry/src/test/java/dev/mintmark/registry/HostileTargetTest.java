package dev.mintmark.registry;

import static dev.mintmark.registry.ImageOnAScript.IMAGE;
import static dev.mintmark.registry.ImageOnAScript.LAYER_PATH;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.registry.Targets.look;
import static dev.mintmark.registry.Targets.member;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.registry.ScriptedHost.Script;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What cannot be learnt from a registry is said to be so, and never to be well.
class HostileTargetTest {

    private final ImageOnAScript well = new ImageOnAScript();

    @Test
    void aRegistryThatIsWellPasses() throws Exception {
        assertThat(found(well)).extracting(Finding::verdict).containsExactly(Verdict.PASSED);
    }

    @Test
    void aRegistryThatDoesNotKnowUsCouldNotTellAndSaysToLogIn() throws Exception {
        assertThat(onManifest("401 Unauthorized", "WWW-Authenticate: Basic realm=\"test\"\r\n")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                    assertThat(finding.next()).contains("docker login");
                });
    }

    @Test
    void aRegistryThatDoesNotAllowItOrIsBrokenCouldNotTell() throws Exception {
        for (var status : List.of("403 Forbidden", "500 Internal Server Error", "429 Too Many", "418 Teapot")) {
            assertThat(onManifest(status, "")).as(status).singleElement().satisfies(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                assertThat(finding.evidence()).isNotBlank();
                assertThat(finding.next()).isNotBlank();
            });
        }
    }

    @Test
    @Proves(fault = REGISTRY_DOWN, during = ROLLBACK_RUNNING)
    void aRegistryThatIsNotThereCouldNotTell() throws Exception {
        try (var images = images(settings())) {
            for (var repository : List.of("127.0.0.1:1/shop/checkout", "registry.invalid/shop/checkout",
                    "127.0.0.1:99999/shop/checkout", "Not A Repository", "")) {
                assertThat(look(images, member(repository, IMAGE.digest(), "1"), "linux/amd64")).as(repository)
                        .singleElement().satisfies(finding -> {
                            assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                            assertThat(finding.next()).isNotBlank();
                        });
            }
        }
    }

    @Test
    void otherBytesUnderTheDigestBlock() throws Exception {
        var found = found((request, to) -> {
            if (ImageOnAScript.isManifest(request)) {
                ScriptedHost.answer(to, "200 OK", "Content-Type: " + IMAGE.mediaType() + "\r\n", "{}");
            } else {
                well.answer(request, to);
            }
        });

        assertThat(found).extracting(Finding::verdict).containsExactly(Verdict.BLOCKED);
    }

    @Test
    void aLayerThatCannotBeAskedForCouldNotTell() throws Exception {
        var found = found((request, to) -> {
            if (request.path().equals(LAYER_PATH)) {
                assertThat(request.method()).isEqualTo("HEAD");
                ScriptedHost.head(to, "403 Forbidden", "Content-Length: 99\r\n");
            } else {
                well.answer(request, to);
            }
        });

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
            assertThat(finding.title()).contains("layer");
        });
    }

    @Test
    void aLayerThatIsSaidToBeElsewhereIsAskedForThereWithoutSecrets() throws Exception {
        try (var elsewhere = ScriptedHost.open((_, to) -> ScriptedHost.head(to, "404 Not Found", ""))) {
            var found = found((request, to) -> {
                if (request.path().equals(LAYER_PATH)) {
                    ScriptedHost.answer(to, "307 Moved", "Location: http://" + elsewhere.host() + "/bucket\r\n", "");
                } else {
                    well.answer(request, to);
                }
            });
            assertThat(found).extracting(Finding::verdict).containsExactly(Verdict.BLOCKED);
            assertThat(elsewhere.requests()).singleElement()
                    .satisfies(request -> assertThat(request.method()).isEqualTo("HEAD"));
        }
    }

    @Test
    void whatAHostileRegistrySaysDoesNotSteerATerminal() throws Exception {
        var found = found((request, to) -> {
            if (ImageOnAScript.isManifest(request)) {
                ScriptedHost.answer(to, "403 Forbidden", "", "{\"errors\":[{\"message\":\"\\u001b[2J\\u202e"
                        + "x".repeat(9_999) + "\"}]}");
            } else {
                well.answer(request, to);
            }
        });

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.evidence()).hasSizeLessThan(1_000)
                .doesNotContain("\u001b").doesNotContain("\u202e"));
    }

    @Test
    void anInterruptedLookEnds() throws Exception {
        var asked = new CountDownLatch(1);
        var ended = new AtomicReference<Throwable>();
        try (var host = ScriptedHost.open((request, to) -> {
            if (ImageOnAScript.isManifest(request)) {
                asked.countDown();
                awaitEver();
            } else {
                well.answer(request, to);
            }
        }); var images = images(settings())) {
            var looking = Thread.ofVirtual().name("look").start(() -> {
                try {
                    look(images, member(host.host() + "/shop/checkout", IMAGE.digest(), ""), "linux/amd64");
                } catch (InterruptedException cancelled) {
                    ended.set(cancelled);
                }
            });
            asked.await();
            looking.interrupt();
            assertThat(looking.join(Duration.ofSeconds(30))).isTrue();
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        }
    }

    private List<Finding> onManifest(String status, String headers) throws Exception {
        return found((request, to) -> {
            if (ImageOnAScript.isManifest(request)) {
                ScriptedHost.answer(to, status, headers, "");
            } else {
                well.answer(request, to);
            }
        });
    }

    private static List<Finding> found(Script script) throws Exception {
        try (var host = ScriptedHost.open(script); var images = images(settings())) {
            return look(images, member(host.host() + "/shop/checkout", IMAGE.digest(), "1"), "linux/amd64");
        }
    }

    /// Ends when the host is closed, or the test is over.
    private static void awaitEver() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }
}
