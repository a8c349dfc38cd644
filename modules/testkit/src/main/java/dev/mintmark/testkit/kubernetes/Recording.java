package dev.mintmark.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// One folder of recorded API traffic: what a client saw, what was done meanwhile, and how it ended.
///
/// Files are read when asked for, and may be gzipped.
public record Recording(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// One line of `watch.jsonl`.
    ///
    /// @param at       when the recording client received it
    /// @param resource plural name, for example `pods`
    /// @param type     `LIST`, `ADDED`, `MODIFIED` or `DELETED`
    public record Line(Instant at, String resource, String type, JsonNode object) {

        public boolean isList() {
            return type.equals("LIST");
        }
    }

    /// One line of `actions.jsonl`.
    public record Action(Instant at, String action, String output) {}

    /// Every recording in a folder of folders, sorted by name.
    public static List<Recording> allIn(Path parent) {
        try (var folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).map(Recording::new).filter(Recording::isComplete)
                    .sorted((one, other) -> one.name().compareTo(other.name())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /// What the client that was there from the start saw.
    public List<Line> watch() {
        return lines("watch.jsonl").orElseThrow();
    }

    /// What a second client saw that joined later; empty if there was none.
    public Optional<List<Line>> joinedMidway() {
        return lines("watch-join-midway.jsonl");
    }

    /// How each resource was listed at the end.
    public List<Line> end() {
        return lines("final.jsonl").orElseThrow();
    }

    public List<Action> actions() {
        return nodes("actions.jsonl").orElseThrow().stream().map(node -> new Action(
                Instant.parse(node.path("t").asText()), node.path("action").asText(), node.path("output").asText()))
                .toList();
    }

    private boolean isComplete() {
        return file("watch.jsonl").isPresent() && file("final.jsonl").isPresent();
    }

    private Optional<List<Line>> lines(String file) {
        return nodes(file).map(all -> all.stream().map(node -> new Line(Instant.parse(node.path("t").asText()),
                node.path("resource").asText(), node.path("type").asText(), node.path("object"))).toList());
    }

    private Optional<List<JsonNode>> nodes(String name) {
        return file(name).map(Recording::read);
    }

    private Optional<Path> file(String name) {
        return List.of(folder.resolve(name), folder.resolve(name + ".gz")).stream().filter(Files::exists).findFirst();
    }

    private static List<JsonNode> read(Path file) {
        try (var raw = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            var nodes = new ArrayList<JsonNode>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    nodes.add(JSON.readTree(line));
                }
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
