package dev.mintmark.app.configuration;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;

/// Reads which registries are reached otherwise than usual.
final class RegistriesReader {

    private final Reading reading;

    private RegistriesReader(Reading reading) {
        this.reading = reading;
    }

    static Registries read(Reading reading, Optional<Section> section) {
        var plain = reading.value(section, Setting.REGISTRIES_PLAIN_HTTP, "plainHttp", Set.<String>of(), node -> Set.copyOf(
                reading.elements(node, "plainHttp", one -> Values.registry("an entry of plainHttp", one))));
        return new Registries(plain, reading.value(section, Setting.REGISTRIES_MIRRORS, "mirrors", Map.of(),
                new RegistriesReader(reading)::mirrors));
    }

    private Map<String, List<URI>> mirrors(Node node) throws Mistake {
        if (!(node instanceof MappingNode mapping)) {
            throw new Mistake(Section.line(node), "mirrors has to be a mapping from a registry to its mirrors, for example "
                    + "docker.io: [\"https://mirror.example\"]");
        }
        var mirrors = new LinkedHashMap<String, List<URI>>();
        for (var tuple : mapping.getValue()) {
            try {
                var registry = Values.registry("a registry", tuple.getKeyNode());
                mirrors.put(registry, places(tuple.getValueNode()));
            } catch (Mistake mistake) {
                reading.tell(mistake);
            }
        }
        return mirrors;
    }

    private List<URI> places(Node node) throws Mistake {
        return node.getNodeType() == NodeType.SCALAR ? List.of(Values.mirror("a mirror", node))
                : reading.elements(node, "the mirrors of a registry", one -> Values.mirror("a mirror", one));
    }
}
