package dev.mintmark.app.configuration;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// The text of the file as a tree whose nodes know where they are in it. Deep and endless texts are refused.
final class YamlText {

    static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 20;

    private YamlText() {}

    /// Empty where there is nothing but comments.
    static Optional<Node> tree(String text) throws Mistake {
        var settings = LoadSettings.builder().setCodePointLimit(LARGEST).setUseMarks(true).build();
        try {
            refuseDepthAndAliases(text, settings);
            return new Compose(settings).composeString(text).filter(node -> !Reading.isNothing(node));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().or(broken::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            throw new Mistake(line, "it is no YAML: " + Section.shown(broken.getProblem()));
        } catch (YamlEngineException broken) {
            throw new Mistake(0, "it is no YAML: " + Section.shown(String.valueOf(broken.getMessage())));
        }
    }

    /// What is composed is composed by recursion, so how deep that goes is looked at before. An alias could make a small
    /// text endless, and a settings file needs none.
    private static void refuseDepthAndAliases(String text, LoadSettings settings) throws Mistake {
        var depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new Mistake(line, "it is nested too deep");
            }
            if (event instanceof AliasEvent) {
                throw new Mistake(line, "aliases are not read; write it out");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }
}
