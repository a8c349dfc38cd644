package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.SchemaPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one entry of the services: where its manifests are, where its schema migrations are on record.
final class EntryReader {

    static final List<String> KEYS = List.of("match", "manifests", "schema");
    static final List<String> MANIFEST_KEYS = List.of("repository", "branch", "path");
    static final List<String> SCHEMA_KEYS = List.of("kind", "url", "table", "user", "passwordVariable");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private EntryReader() {}

    static ServiceEntry read(Node node) throws Mistake {
        var entry = Section.of("an entry of services", node, KEYS);
        if (entry.node("match").isEmpty()) {
            throw new Mistake(entry.line(), "an entry of services needs match; write match: {name: \"*\"} for all workloads");
        }
        return new ServiceEntry(PatternReader.workload(entry.node("match").get()), manifests(entry.node("manifests")),
                schema(entry.node("schema")));
    }

    private static Optional<ManifestSource> manifests(Optional<Node> node) throws Mistake {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var manifests = Section.of("manifests", node.get(), MANIFEST_KEYS);
        return Optional.of(new ManifestSource(withoutCredentials(manifests, "repository", "Git's credential helper"),
                manifests.text("branch").orElse("HEAD"), manifests.text("path").orElse("")));
    }

    private static Optional<SchemaPlace> schema(Optional<Node> node) throws Mistake {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var schema = Section.of("schema", node.get(), SCHEMA_KEYS);
        var variable = schema.text("passwordVariable");
        if (variable.filter(name -> !VARIABLE.matcher(name).matches()).isPresent()) {
            throw new Mistake(schema.line("passwordVariable"),
                    "passwordVariable has to be the name of an environment variable, not the password");
        }
        return Optional.of(new SchemaPlace(kind(schema), withoutCredentials(schema, "url", "user and passwordVariable"),
                schema.text("table"), schema.text("user"), variable));
    }

    private static SchemaPlace.Kind kind(Section schema) throws Mistake {
        var word = schema.needed("kind");
        for (var kind : SchemaPlace.Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new Mistake(schema.line("kind"), "'" + Section.shown(word) + "' is no kind of schema; kinds are "
                + Stream.of(SchemaPlace.Kind.values()).map(EntryReader::word).collect(Collectors.joining(", ")));
    }

    /// `actuator-flyway` and the like.
    private static String word(SchemaPlace.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param instead where credentials belong
    private static String withoutCredentials(Section section, String key, String instead) throws Mistake {
        var text = section.needed(key);
        if (Secrets.hasCredentials(text)) {
            throw new Mistake(section.line(key), key + " has credentials in it; they belong into " + instead);
        }
        return text;
    }
}
