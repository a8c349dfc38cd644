package dev.mintmark.git.yaml;

import dev.mintmark.git.yaml.YamlNode.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the documents of a file. Built on the library's events rather than on its trees, because a tree is built
/// without a bound on depth.
public final class YamlDocuments {

    private static final int LONGEST = 2_000_000;
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 100;
    private static final YamlNode.Scalar NOTHING = new YamlNode.Scalar("", Form.BLOCK, 0, 0);

    private final String text;
    private final Offsets offsets;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int nodes;

    private YamlDocuments(String text) {
        this.text = text;
        this.offsets = Offsets.of(text);
        var settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(LONGEST).setParseComments(false)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// All documents of a file, in order. JSON is YAML.
    public static List<YamlNode> of(String text) throws UnreadableYaml {
        if (text.length() > LONGEST) {
            throw new UnreadableYaml("it is longer than " + LONGEST + " characters", null);
        }
        try {
            return new YamlDocuments(text).read();
        } catch (YamlEngineException wrong) {
            throw new UnreadableYaml(firstLine(wrong), wrong);
        }
    }

    private List<YamlNode> read() throws UnreadableYaml {
        var documents = new ArrayList<YamlNode>();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> anchors.clear();
                case StreamStart, StreamEnd, DocumentEnd, Comment -> { }
                default -> documents.add(node(event, 0));
            }
        }
        return documents;
    }

    private YamlNode node(Event event, int depth) throws UnreadableYaml {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw new UnreadableYaml("it is nested deeper or holds more than manifests do", null);
        }
        if (event instanceof AliasEvent alias) {
            // Only what is complete can be named, so there are no circles.
            return anchors.getOrDefault(alias.getAlias(), NOTHING);
        }
        var node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw new UnreadableYaml("it ends in the middle", null);
        };
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) throws UnreadableYaml {
        var items = new ArrayList<YamlNode>();
        var event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new YamlNode.Sequence(items, start.getFlowStyle() == FlowStyle.FLOW, offset(start.getStartMark()),
                offset(event.getEndMark()));
    }

    private YamlNode mapping(MappingStartEvent start, int depth) throws UnreadableYaml {
        var entries = new ArrayList<YamlNode.Entry>();
        var event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            key.scalar().ifPresent(name -> entries.add(new YamlNode.Entry(name, value)));
            event = events.next();
        }
        return new YamlNode.Mapping(entries, start.getFlowStyle() == FlowStyle.FLOW, offset(start.getStartMark()),
                offset(event.getEndMark()));
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        var form = switch (event.getScalarStyle()) {
            case PLAIN -> Form.PLAIN;
            case SINGLE_QUOTED -> Form.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Form.DOUBLE_QUOTED;
            default -> Form.BLOCK;
        };
        var end = offset(event.getEndMark());
        return new YamlNode.Scalar(event.getValue(), form, afterProperties(offset(event.getStartMark()), end), end);
    }

    /// An anchor and a tag are written before the value, and are no part of it.
    private int afterProperties(int start, int end) {
        var place = start;
        while (place < end && (text.charAt(place) == '&' || text.charAt(place) == '!')) {
            while (place < end && !Character.isWhitespace(text.charAt(place))) {
                place++;
            }
            while (place < end && Character.isWhitespace(text.charAt(place))) {
                place++;
            }
        }
        return place;
    }

    private int offset(Optional<Mark> mark) {
        return offsets.of(mark.orElseThrow().getIndex());
    }

    private static String firstLine(Exception wrong) {
        var message = String.valueOf(wrong.getMessage());
        return message.lines().findFirst().map(String::strip).orElse("it is no YAML");
    }
}
