package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

    @TempDir
    Path folder;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(folder);
    }

    @Test
    void withoutAFileEverySettingHasItsDefault() {
        var called = operator.calls("config");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("arming.default").contains("30m").contains("default").doesNotContain("line");
        assertThat(called.err()).isEmpty();
        assertThat(operator.calls("config", "check").out()).contains("is not there; every setting has its default.");
    }

    @Test
    void whatTheFileSaysIsShownWithItsLine() throws IOException {
        write("lease:\n  longest: 2h\n");
        var json = operator.calls("config", "-o", "json").json();
        assertThat(json.get("present").asBoolean()).isTrue();
        var longest = json.get("settings").valueStream().filter(one -> one.get("key").asText().equals("lease.longest"))
                .findFirst().orElseThrow();
        assertThat(longest.get("value").asText()).isEqualTo("2h");
        assertThat(longest.get("default").asText()).isEqualTo("4h");
        assertThat(longest.get("origin").asText()).isEqualTo("file");
        assertThat(longest.get("line").asInt()).isEqualTo(2);
        assertThat(operator.calls("config").out()).containsPattern("lease.longest +2h +line 2");
    }

    @Test
    void aMistakeIsNamedByLineAndEndsWithTwo() throws IOException {
        write("theme: blue\n");
        var called = operator.calls("config", "check");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEqualTo(folder.resolve(".config/mintmark/config.yaml")
                + ":1: 'blue' is no theme; it is one of dark, light, system.\n");
        var json = operator.calls("config", "check", "-o", "json").json();
        assertThat(json.at("/mistakes/0/line").asInt()).isEqualTo(1);
        assertThat(operator.calls("config").code()).isEqualTo(2);
        assertThat(operator.calls("config").out()).contains("line 1, a mistake");
    }

    @Test
    void aFileIsCheckedBeforeItIsPutInPlace() throws IOException {
        var draft = folder.resolve("draft.yaml");
        Files.writeString(draft, operator.calls("config", "example").out());
        assertThat(operator.calls("config", "check", draft.toString()).code()).isZero();
        Files.writeString(draft, "lease: {longest: 1y}\n");
        assertThat(operator.calls("config", "check", draft.toString()).code()).isEqualTo(2);
        assertThat(operator.calls("config", "check", folder.resolve("none").toString()).err()).contains("There is no file");
    }

    @Test
    void thePathIsToldWhetherTheFileIsThereOrNot() {
        assertThat(operator.calls("config", "path").out().strip())
                .isEqualTo(folder.resolve(".config/mintmark/config.yaml").toString());
        assertThat(operator.calls("config", "path", "--home", folder.resolve("all").toString()).out().strip())
                .isEqualTo(folder.resolve("all/config.yaml").toString());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve(".config/mintmark"));
        Files.writeString(folder.resolve(".config/mintmark/config.yaml"), text);
    }
}
