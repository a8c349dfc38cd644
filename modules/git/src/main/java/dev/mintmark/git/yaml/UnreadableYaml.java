package dev.mintmark.git.yaml;

/// Thrown for what is not YAML, or more of it than a file of manifests has. The message is half a sentence.
public final class UnreadableYaml extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableYaml(String message, Throwable cause) {
        super(message, cause);
    }
}
