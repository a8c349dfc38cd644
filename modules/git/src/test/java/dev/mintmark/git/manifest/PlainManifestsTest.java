package dev.mintmark.git.manifest;

import static dev.mintmark.git.manifest.ToldFiles.GOOD;
import static dev.mintmark.git.manifest.ToldFiles.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.rollback.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainManifestsTest {

    @ParameterizedTest
    @ValueSource(strings = {Members.REPOSITORY + ":2.14.0", Members.REPOSITORY, Members.REPOSITORY + ":1@sha256:"
            + "0000000000000000000000000000000000000000000000000000000000000000"})
    void t25ATagIsNeverWrittenButTheDigest(String now) throws Exception {
        var files = ToldFiles.of("apps/payments.yaml", deployment(now));
        assertThat(files.after("apps", "apps/payments.yaml")).isEqualTo(deployment(GOOD));
    }

    @Test
    void theWorkloadIsFoundAmongManyDocumentsAndLists() throws Exception {
        var list = "kind: List\nitems:\n- kind: Service\n  metadata: {name: payments}\n- "
                + deployment(Members.REPOSITORY + ":2").strip().replace("\n", "\n  ") + "\n";
        var text = deployment("registry.example/checkout:1").replace("name: payments", "name: checkout") + "---\n"
                + list;
        assertThat(ToldFiles.of("all.yaml", text).after("", "all.yaml"))
                .isEqualTo(text.replace(Members.REPOSITORY + ":2", GOOD));
    }

    @Test
    void jsonIsEditedToo() throws Exception {
        var text = """
                {"kind":"Deployment","metadata":{"name":"payments"},"spec":{"template":{"spec":{"containers":[
                  {"name":"app","image":"%s"}]}}}}""".formatted(Members.REPOSITORY + ":2");
        assertThat(ToldFiles.of("payments.json", text).after("", "payments.json"))
                .isEqualTo(text.replace(Members.REPOSITORY + ":2", GOOD));
    }

    @Test
    void initContainersOfTheSameImageGoAlong() throws Exception {
        var text = deployment(Members.REPOSITORY + ":2") + """
                      initContainers:
                        - name: migrate
                          image: %s:2
                        - name: wait
                          image: busybox
                """.formatted(Members.REPOSITORY);
        assertThat(ToldFiles.of("payments.yaml", text).after("payments.yaml", "payments.yaml"))
                .isEqualTo(text.replace(Members.REPOSITORY + ":2", GOOD));
    }

    @Test
    void whoeverSharesAnAnchorIsNamed() throws Exception {
        var text = "kind: List\nitems:\n- " + deployment("&image " + Members.REPOSITORY + ":2").strip().replace("\n",
                "\n  ")
                + "\n- " + deployment("*image").strip().replace("name: payments", "name: worker").replace("\n", "\n  ")
                + "\n";
        var files = ToldFiles.of("all.yaml", text);
        assertThat(files.found("").sharedWith()).containsExactly("Deployment shop/worker");
        assertThat(files.after("", "all.yaml")).isEqualTo(text.replace(Members.REPOSITORY + ":2", GOOD));
    }

    @Test
    void anotherNamespaceIsAnotherWorkload() throws Exception {
        var text = deployment(Members.REPOSITORY + ":2").replace("namespace: shop", "namespace: staging");
        var none = ToldFiles.of("staging.yaml", text).notFound("");
        assertThat(none.looked()).containsExactly("staging.yaml");
        assertThat(none.candidates()).containsExactly("Deployment staging/payments");
    }

    @Test
    void aWorkloadThatIsDeclaredTwiceIsNotGuessed() throws Exception {
        var none = ToldFiles.of("a.yaml", deployment("x/payments:1"), "b.yaml", deployment("x/payments:2"))
                .notFound("");
        assertThat(none.why()).contains("more than once");
        assertThat(none.candidates()).containsExactly("x/payments:1 in a.yaml", "x/payments:2 in b.yaml");
    }

    @Test
    void whatIsThereAlreadyNeedsNoEdit() throws Exception {
        assertThat(ToldFiles.of("a.yaml", deployment(GOOD)).found("").isThere()).isTrue();
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws Exception {
        var none = ToldFiles.of("a.yaml", "a: [", "chart/templates/x.yaml", "{{ x }}").notFound("");
        assertThat(none.remarks()).singleElement().asString().startsWith("a.yaml cannot be read");
    }

    @Test
    void aPathThatLeadsOutIsNotFollowed() throws Exception {
        assertThat(ToldFiles.of("a.yaml", deployment("x:1")).notFound("../other").why()).contains("leads out");
    }

    @Test
    void aRepositoryThatChangesIsSaid() throws Exception {
        var files = ToldFiles.of("a.yaml", deployment("old.example/payments:2"));
        assertThat(files.after("", "a.yaml")).isEqualTo(deployment(GOOD));
        assertThat(files.found("").remarks()).containsExactly(
                "The repository changes from old.example/payments to " + Members.REPOSITORY + ".");
    }
}
