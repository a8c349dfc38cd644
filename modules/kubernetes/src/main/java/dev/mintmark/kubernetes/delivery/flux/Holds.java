package dev.mintmark.kubernetes.delivery.flux;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who holds an object of Flux back, in an annotation of it: several rollbacks may, and only the last of them resumes
/// it.
///
/// @param names of those who do; empty if it is not suspended, or by somebody else
record Holds(List<String> names) {

    static final String ANNOTATION = "dev.mintmark/held-for";

    private static final int MOST = 100;

    static Holds of(FluxObject object) {
        return new Holds(Stream.of(object.object().annotation(ANNOTATION).split(" ")).filter(name -> !name.isEmpty())
                .limit(MOST).toList());
    }

    boolean isNobodys() {
        return names.isEmpty();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    Holds with(String name) {
        var all = new ArrayList<>(names);
        all.add(name);
        return new Holds(all);
    }

    Holds without(String name) {
        return new Holds(names.stream().filter(other -> !other.equals(name)).toList());
    }

    /// The merge patch that writes them.
    ObjectNode patch() {
        var patch = JsonNodeFactory.instance.objectNode();
        var annotations = patch.putObject("metadata").putObject("annotations");
        if (names.isEmpty()) {
            annotations.putNull(ANNOTATION);
        } else {
            annotations.put(ANNOTATION, String.join(" ", names));
        }
        return patch;
    }

    /// Likewise, and with it the switch.
    ///
    /// @param suspend `true`, `false`, or empty for a field that is not there
    ObjectNode patch(String suspend) {
        var patch = patch();
        var spec = patch.putObject("spec");
        if (suspend.isEmpty()) {
            spec.putNull("suspend");
        } else {
            spec.put("suspend", suspend.equals("true"));
        }
        return patch;
    }
}
