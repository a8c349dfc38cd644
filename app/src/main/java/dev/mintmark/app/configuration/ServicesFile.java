package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The file in which the operator says what no cluster tells: where manifests are, where schema migrations are on record,
/// what is not production. Only read, never written. Blocks.
///
/// An entry that cannot be read is named by its line, and does not stand in the way of the others.
public final class ServicesFile {

    private static final String NAME = "services.yaml";
    private static final int LARGEST = 1 << 20;
    private static final int MOST_TOLD = 5;

    private final Path file;

    /// @param folder of the operator's configuration
    public ServicesFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// @param services what could be read
    /// @param problem  what could not
    public record Loaded(Configuration services, Optional<Problem> problem) {}

    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST) {
                return nothing("It is larger than 1 MB.");
            }
            return entries(Files.readString(file));
        } catch (NoSuchFileException _) {
            return new Loaded(Configuration.NONE, Optional.empty());
        } catch (CharacterCodingException _) {
            return nothing("It is not written in UTF-8.");
        } catch (IOException failed) {
            return nothing("Reading it failed: " + failed.getMessage() + ".");
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().or(broken::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            return nothing(new Mistake(line, "it is no YAML: " + Section.shown(broken.getProblem())).sentence());
        } catch (YamlEngineException broken) {
            return nothing("It is no YAML: " + Section.shown(String.valueOf(broken.getMessage())) + ".");
        }
    }

    private Loaded entries(String text) {
        var settings = LoadSettings.builder().setLabel(NAME).setCodePointLimit(LARGEST).setMaxAliasesForCollections(20)
                .build();
        var root = new Compose(settings).composeString(text);
        if (root.isEmpty() || root.get() instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return new Loaded(Configuration.NONE, Optional.empty());
        }
        if (root.get().getNodeType() != NodeType.SEQUENCE) {
            return nothing(new Mistake(Section.line(root.get()),
                    "the file has to be a list of entries, each begun with a hyphen").sentence());
        }
        return entries(((SequenceNode) root.get()).getValue());
    }

    private Loaded entries(List<Node> nodes) {
        var entries = new ArrayList<ServiceEntry>();
        var mistakes = new ArrayList<Mistake>();
        for (var node : nodes) {
            try {
                entries.add(EntryReader.read(node));
            } catch (Mistake mistake) {
                mistakes.add(mistake);
            }
        }
        return new Loaded(new Services(entries), mistakes.isEmpty() ? Optional.empty()
                : Optional.of(problem(mistakes.stream().limit(MOST_TOLD).map(Mistake::sentence)
                        .collect(Collectors.joining(" "))
                        + (mistakes.size() > MOST_TOLD ? " And " + (mistakes.size() - MOST_TOLD) + " more." : ""))));
    }

    private Loaded nothing(String why) {
        return new Loaded(Configuration.NONE, Optional.of(problem(why)));
    }

    private Problem problem(String why) {
        return new Problem("services.unreadable", "What is configured about services was not read as a whole.", why,
                "Mend " + file + "; until then every rollback is blocked.");
    }
}
