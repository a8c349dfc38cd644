package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseFileTest {

    private static List<FileFact> at(String path, String content) throws IOException {
        return Looking.at(path, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSystemSaysWhatItIsCalled() throws Exception {
        var text = "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        var name = new FileFact.Release("Debian GNU/Linux 12 (bookworm)");
        assertThat(at("/usr/lib/os-release", text)).containsExactly(name);
        assertThat(at("/etc/os-release", text)).containsExactly(name);
        assertThat(at("/opt/os-release", text)).isEmpty();
    }

    @Test
    void aNameThatNobodyCouldReadIsNone() throws Exception {
        assertThat(at("/etc/os-release", "ID=debian")).isEmpty();
        assertThat(at("/etc/os-release", "PRETTY_NAME=\"\"")).isEmpty();
        assertThat(at("/etc/os-release", "PRETTY_NAME=\"\u001b[2J\"")).isEmpty();
        assertThat(at("/etc/os-release", "PRETTY_NAME=" + "a".repeat(300))).isEmpty();
    }
}
