package dev.mintmark.app.configuration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Puts one value into the text of the file, and leaves every other character where it is: comments, order,
/// blank lines.
final class ConfigurationEdit {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]*[A-Za-z0-9]|[A-Za-z0-9]");
    private static final String INDENT = "  ";

    private final String text;
    private final String lineEnd;

    private ConfigurationEdit(String text) {
        this.text = text;
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// @throws Mistake if the file is not of a kind in which that can be done
    static String of(String text, Setting setting, String value) throws Mistake {
        return new ConfigurationEdit(text).with(setting.key().split("\\."), written(value));
    }

    private String with(String[] keys, String value) throws Mistake {
        var root = YamlText.tree(text);
        if (root.isEmpty()) {
            return appended(keys, value);
        }
        var file = mapping(root.get());
        var tuple = find(file, keys[0]);
        if (tuple.isEmpty()) {
            return file.getFlowStyle() == FlowStyle.FLOW ? insertedInto(file, flow(keys, value)) : appended(keys, value);
        }
        var node = tuple.get().getValueNode();
        if (keys.length == 1) {
            return replaced(node, value);
        }
        if (Reading.isNothing(node)) {
            return spliced(start(node), end(node), lineEnd + INDENT + keys[1] + ": " + value);
        }
        return inSection(mapping(node), keys[1], value);
    }

    private String inSection(MappingNode section, String key, String value) {
        var tuple = find(section, key);
        if (tuple.isPresent()) {
            return replaced(tuple.get().getValueNode(), value);
        }
        var line = key + ": " + value;
        if (section.getFlowStyle() == FlowStyle.FLOW) {
            return insertedInto(section, line);
        }
        var first = section.getValue().getFirst().getKeyNode();
        return spliced(start(first), start(first), line + lineEnd + " ".repeat(column(first)));
    }

    private String replaced(Node node, String value) {
        return spliced(start(node), end(node), start(node) == end(node) ? " " + value : value);
    }

    /// Behind the opening brace.
    private String insertedInto(MappingNode mapping, String entry) {
        var at = start(mapping) + 1;
        return spliced(at, at, mapping.getValue().isEmpty() ? entry : entry + ", ");
    }

    private String appended(String[] keys, String value) {
        var gap = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
        return text + gap + (keys.length == 1 ? keys[0] + ": " + value
                : keys[0] + ":" + lineEnd + INDENT + keys[1] + ": " + value) + lineEnd;
    }

    private static String flow(String[] keys, String value) {
        return keys.length == 1 ? keys[0] + ": " + value : keys[0] + ": {" + keys[1] + ": " + value + "}";
    }

    private String spliced(int from, int to, String put) {
        return text.substring(0, from) + put + text.substring(to);
    }

    private static MappingNode mapping(Node node) throws Mistake {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new Mistake(Section.line(node), "there has to be a mapping here before a value can be put into it");
    }

    private static Optional<NodeTuple> find(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(tuple -> Section.key(tuple).equals(key)).findFirst();
    }

    private int start(Node node) {
        return index(node.getStartMark().orElseThrow());
    }

    /// Where the value ends: what is empty has nothing that could be replaced.
    private int end(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty() ? start(node)
                : index(node.getEndMark().orElseThrow());
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    /// Marks count characters, a text counts halves of them.
    private int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches() ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
