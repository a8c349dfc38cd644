package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.YamlNode;
import java.util.List;

/// A file that could be read.
record ManifestFile(String path, String text, List<YamlNode> documents) {

    ManifestFile {
        documents = List.copyOf(documents);
    }
}
