package dev.mintmark.app.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The file with every key, its default and what it is for: what to begin with.
public final class ExampleFile {

    private static final String PLACE = "/dev/mintmark/assets/configuration/config.yaml";

    private ExampleFile() {}

    public static String text() {
        try (var text = ExampleFile.class.getResourceAsStream(PLACE)) {
            if (text == null) {
                throw new IllegalStateException("The program has no example of its configuration");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
