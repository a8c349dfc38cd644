package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.workshop.layer.PlainTar;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages that nobody could read are not silently absent.
class UnreadPackagesStoryTest {

    @TempDir
    private Path home;

    /// An image of one layer with a package database of old, in an OCI layout.
    private String image(String name, String database) throws IOException {
        var layer = new PlainTar().file("var/lib/rpm/Packages", database).bytes();
        var image = SmallImage.oci("linux/amd64", List.of(layer));
        var folder = home.resolve(name);
        var blobs = Files.createDirectories(folder.resolve("blobs/sha256"));
        for (var blob : List.of(image.manifest(), image.configuration(), image.layers().getFirst())) {
            Files.write(blobs.resolve(SmallImage.digest(blob).hex()), blob);
        }
        Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        Files.write(folder.resolve("index.json"), SmallImage.index(List.of("linux/amd64"), List.of(image)));
        return "oci:" + folder;
    }

    private List<String> problems(int code, String... arguments) {
        var called = new Operator(home).calls(arguments);
        assertThat(called.code()).as(called.err()).isEqualTo(code);
        return AnswersTest.texts(called.json().path("problems"), "code");
    }

    @Test
    void anImageAndAComparisonSayThatPackagesAreMissing() throws Exception {
        var older = image("older", "Berkeley DB, older");
        var newer = image("newer", "Berkeley DB, newer");
        assertThat(problems(0, "image", older, "-o", "json")).containsExactly("images.packages.unread");
        assertThat(problems(1, "compare", older, newer, "-o", "json")).containsExactly("images.packages.unread");
        assertThat(problems(0, "compare", older, older, "-o", "json")).isEmpty();
    }
}
