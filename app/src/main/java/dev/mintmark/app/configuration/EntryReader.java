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

/// Reads one entry of the file.
final class EntryReader {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /// A name and a password before the host, or a password among the parameters.
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)://[^/@\\s]*:[^/@\\s]*@|[?&;](?:password|passwd|pwd|token)=");

    private EntryReader() {}

    static ServiceEntry read(Node node) throws Mistake {
        var entry = Section.of("an entry", node, List.of("match", "manifests", "schema", "production"));
        if (entry.node("match").isEmpty()) {
            throw new Mistake(entry.line(), "an entry needs match; write match: {name: \"*\"} for all workloads");
        }
        return new ServiceEntry(pattern(entry.node("match").get()), manifests(entry.node("manifests")),
                schema(entry.node("schema")), truth(entry, "production"));
    }

    private static WorkloadPattern pattern(Node node) throws Mistake {
        var match = Section.of("match", node, List.of("source", "namespace", "kind", "name"));
        if (match.values().isEmpty()) {
            throw new Mistake(match.line(), "match needs source, namespace, kind or name");
        }
        return new WorkloadPattern(match.text("source").orElse(WorkloadPattern.ANY),
                match.text("namespace").orElse(WorkloadPattern.ANY), match.text("kind").orElse(WorkloadPattern.ANY),
                match.text("name").orElse(WorkloadPattern.ANY));
    }

    private static Optional<ManifestSource> manifests(Optional<Node> node) throws Mistake {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var manifests = Section.of("manifests", node.get(), List.of("repository", "branch", "path"));
        return Optional.of(new ManifestSource(withoutCredentials(manifests, "repository", "Git's credential helper"),
                manifests.text("branch").orElse("HEAD"), manifests.text("path").orElse("")));
    }

    private static Optional<SchemaPlace> schema(Optional<Node> node) throws Mistake {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var schema = Section.of("schema", node.get(), List.of("kind", "url", "table", "user", "passwordVariable"));
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
        if (CREDENTIALS.matcher(text).find()) {
            throw new Mistake(section.line(key), key + " has credentials in it; they belong into " + instead);
        }
        return text;
    }

    private static Optional<Boolean> truth(Section section, String key) throws Mistake {
        var text = section.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new Mistake(section.line(key), key + " has to be true or false");
        };
    }
}
