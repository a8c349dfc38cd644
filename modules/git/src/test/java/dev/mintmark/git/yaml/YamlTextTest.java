package dev.mintmark.git.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.git.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static final String DIGEST = "sha256:4be01d7";

    @Test
    void onlyTheValueIsWrittenAnew() throws Exception {
        assertReplaced("image: app:1", "image: sha256:4be01d7");
        assertReplaced("# 🎉 first\r\nimage:   \"app:1\"   # why\r\nother: 1\r\n",
                "# 🎉 first\r\nimage:   \"sha256:4be01d7\"   # why\r\nother: 1\r\n");
        assertReplaced("\uFEFF{ \"image\" : \"app:1\" , \"other\" : [ 1 ] }\n",
                "\uFEFF{ \"image\" : \"sha256:4be01d7\" , \"other\" : [ 1 ] }\n");
        assertReplaced("a: 1\nimage: 'it''s'", "a: 1\nimage: 'sha256:4be01d7'");
        assertReplaced("image: &image !!str app:1 # anchor", "image: &image !!str sha256:4be01d7 # anchor");
        assertReplaced("image:\nother: 1\n", "image: sha256:4be01d7\nother: 1\n");
        assertReplaced("image:\n  app:1\n", "image:\n  sha256:4be01d7\n");
    }

    @Test
    void aBlockIsLeftAlone() throws Exception {
        var text = "image: |\n  app:1\n";
        assertThat(new YamlText(text).replace(root(text).get("image").orElseThrow().scalar().orElseThrow(), DIGEST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "007", "0x1f", "1e5", "yes", "null", "~", "2026-11-21", "-x", "12:30", "on",
            "1_000"})
    void whatWouldBeNoTextWithoutQuotesGetsThem(String value) throws Exception {
        var edit = new YamlText("tag: v1").replace(root("tag: v1").get("tag").orElseThrow().scalar().orElseThrow(),
                value);
        assertThat(edit.map(Edit::text)).isIn(Optional.of('"' + value + '"'), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.13.4", "v1", "4be01d7@sha256:4be0", "registry.example:5000/shop/payments@sha256:4be0"})
    void whatIsTextAnywayGetsNoQuotes(String value) throws Exception {
        var edit = new YamlText("tag: v1").replace(root("tag: v1").get("tag").orElseThrow().scalar().orElseThrow(),
                value);
        assertThat(edit.orElseThrow().text()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\"b", "a\nb: c", "a # b", ""})
    void whatCouldBreakOutOfAValueIsNeverWritten(String value) throws Exception {
        assertThat(new YamlText("tag: v1").replace(root("tag: v1").get("tag").orElseThrow().scalar().orElseThrow(),
                value))
                .isEmpty();
    }

    @Test
    void aKeyIsPutBehindAnother() throws Exception {
        assertInserted("- name: app # ours\n  other: 1\n",
                "- name: app # ours\n  digest: sha256:4be01d7\n  other: 1\n");
        assertInserted("- name: app", "- name: app\n  digest: sha256:4be01d7");
        assertInserted("x: 1\r\n\r\nlist:\r\n    -   name: app", "x: 1\r\n\r\nlist:\r\n    -   name: app\r\n"
                + "        digest: sha256:4be01d7");
        assertInserted("- {name: app, other: 1}\n", "- {name: app, digest: sha256:4be01d7, other: 1}\n");
        assertInserted("[{\"name\": \"app\"}]", "[{\"name\": \"app\", \"digest\": \"sha256:4be01d7\"}]");
    }

    @Test
    void aKeyIsTakenOutWithItsLine() throws Exception {
        assertRemoved("name: app\nimage: v1 # why\nother: 1\n", "name: app\nother: 1\n");
        assertRemoved("name: app\r\nimage: v1\r\n", "name: app\r\n");
        assertRemoved("name: app\nimage: v1", "name: app");
        assertRemoved("image: v1 # why\nname: app\n", "name: app\n");
        assertRemoved("{name: app, image: v1, other: 1}", "{name: app, other: 1}");
        assertRemoved("{name: app, image: v1}", "{name: app}");
        assertRemoved("{image: v1, name: app}", "{name: app}");
    }

    @Test
    void anAliasIsNotTakenForAValueOfItsOwn() throws Exception {
        var text = "base: &base app:1\nimage: *base\n";
        var root = root(text);
        assertThat(root.text("image")).contains("app:1");
        assertThat(YamlText.standsInPlace(root.entry("image").orElseThrow())).isFalse();
        assertThat(new YamlText(text).remove(root, root.entry("image").orElseThrow())).isEmpty();
    }

    @Test
    void mergedKeysAreFound() throws Exception {
        var root = root("base: &base {image: app:1, tag: v1}\nown:\n  <<: *base\n  tag: v2\n");
        assertThat(root.text("own", "image")).contains("app:1");
        assertThat(root.text("own", "tag")).contains("v2");
    }

    @Test
    void everyDocumentOfAFileIsRead() throws Exception {
        assertThat(YamlDocuments.of("a: 1\n---\n# nothing\n---\nb: 2\n...\n")).hasSize(3);
        assertThat(YamlDocuments.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "a: b: c", "\tx: 1", "{{ .Values.image }}: 1\n- x", "a: *nothing-like-it: 1",
            "%YAML 9.9"})
    void whatIsNoYamlIsSaidSo(String text) {
        assertThatThrownBy(() -> YamlDocuments.of(text)).isInstanceOf(UnreadableYaml.class).message().isNotBlank();
    }

    @Test
    void aFileThatIsMadeToBeExpensiveIsNotRead() {
        assertThatThrownBy(() -> YamlDocuments.of("[".repeat(100_000))).isInstanceOf(UnreadableYaml.class);
        assertThatThrownBy(() -> YamlDocuments.of("- ".repeat(100_000))).isInstanceOf(UnreadableYaml.class);
        assertThatThrownBy(() -> YamlDocuments.of("[a, ".repeat(1) + "a, ".repeat(300_000) + "a]"))
                .isInstanceOf(UnreadableYaml.class);
        assertThatThrownBy(() -> YamlDocuments.of("x".repeat(2_000_001))).isInstanceOf(UnreadableYaml.class);
    }

    @Test
    void anAliasBombIsOneNodeSeenOften() throws Exception {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 90; level++) {
            text.append("a").append(level).append(": &a").append(level).append(" [*a").append(level - 1).append(", *a")
                    .append(level - 1).append("]\n");
        }
        var root = root(text.toString());
        var last = root.get("a89").orElseThrow();
        assertThat(last.items().getFirst()).isSameAs(last.items().getLast());
    }

    @Test
    void editsThatOverlapAreRefused() {
        assertThat(Edit.apply("abc", List.of(new Edit(0, 1, "x"), new Edit(2, 3, "z")))).isEqualTo("xbz");
        assertThatThrownBy(() -> Edit.apply("abc", List.of(new Edit(0, 2, "x"), new Edit(1, 3, "z"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReplaced(String before, String after) throws UnreadableYaml {
        var edit = new YamlText(before).replace(root(before).get("image").orElseThrow().scalar().orElseThrow(), DIGEST);
        assertThat(Edit.apply(before, List.of(edit.orElseThrow()))).isEqualTo(after);
    }

    private static void assertInserted(String before, String after) throws UnreadableYaml {
        var document = YamlDocuments.of(before).getFirst();
        var list = document.get("list").orElse(document);
        var mapping = (Mapping) list.items().getFirst();
        var edit = new YamlText(before).insertAfter(mapping, mapping.entry("name").orElseThrow(), "digest", DIGEST);
        assertThat(Edit.apply(before, List.of(edit.orElseThrow()))).isEqualTo(after);
        YamlDocuments.of(after);
    }

    private static void assertRemoved(String before, String after) throws UnreadableYaml {
        var root = root(before);
        var edit = new YamlText(before).remove(root, root.entry("image").orElseThrow());
        assertThat(Edit.apply(before, List.of(edit.orElseThrow()))).isEqualTo(after);
    }

    private static Mapping root(String text) throws UnreadableYaml {
        return (Mapping) YamlDocuments.of(text).getFirst();
    }
}
