package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Circumstance.Managed;
import dev.mintmark.domain.workload.Circumstance.Managed.Part;
import dev.mintmark.domain.workload.Circumstance.Managed.Writer;
import dev.mintmark.kubernetes.objects.ManagedField;
import dev.mintmark.kubernetes.objects.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Tells from `managedFields` which people and which pipelines own parts of a workload. Told only where both do: that one
/// of them owns what is its own is nothing to notice, and need not be kept.
final class FieldWriters {

    private static final int MOST = 20;
    private static final int LONGEST = 128;
    private static final String APPLIED = "kubectl-client-side-apply";

    /// How tools in people's hands name themselves; a browser names itself after its user agent, and Lens `node-fetch`.
    private static final List<String> HANDS = List.of("kubectl", "k9s", "lens", "openlens", "freelens", "node-fetch",
            "headlamp", "octant", "dashboard", "mozilla", "chrome", "okhttp", "oc", "mintmark");

    private static final List<String> PIPELINES = List.of("argocd", "helm", "kustomize-controller", "flux", "terraform",
            "hashicorp", "pulumi", "spinnaker", "fleetagent", "kapp", "werf", "tekton", "gitlab", "jenkins", "ansible");

    private FieldWriters() {}

    static List<Managed> of(Metadata metadata) {
        var writers = new ArrayList<Managed>();
        for (var field : metadata.managedFields()) {
            var parts = parts(field);
            var writer = writer(field.manager());
            if (!parts.isEmpty() && writers.size() < MOST && (writer == Writer.HAND || writer == Writer.PIPELINE)) {
                var name = field.manager();
                writers.add(new Managed(name.length() > LONGEST ? name.substring(0, LONGEST) : name, writer, parts,
                        field.at()));
            }
        }
        var taken = latest(writers, Writer.PIPELINE);
        // Who created it with kubectl apply before a pipeline took it over still stands in the list.
        writers.removeIf(writer -> writer.manager().equals(APPLIED) && !at(writer).isAfter(taken));
        return has(writers, Writer.HAND) && has(writers, Writer.PIPELINE) ? List.copyOf(writers) : List.of();
    }

    static Writer writer(String manager) {
        var name = manager.toLowerCase(Locale.ROOT);
        if (starts(name, HANDS)) {
            return Writer.HAND;
        }
        return starts(name, PIPELINES) ? Writer.PIPELINE
                : name.startsWith("kube") || name.contains("controller") || name.contains("autoscaler") ? Writer.SYSTEM
                : Writer.UNKNOWN;
    }

    /// The name, or the name and what follows it: `oc` is not `octavia`.
    private static boolean starts(String name, List<String> known) {
        return known.stream().anyMatch(one -> name.startsWith(one)
                && (name.length() == one.length() || !Character.isLetter(name.charAt(one.length()))));
    }

    private static Set<Part> parts(ManagedField field) {
        var parts = EnumSet.noneOf(Part.class);
        if (field.subresource().isEmpty() && field.setsImage()) {
            parts.add(Part.IMAGE);
        }
        if (field.subresource().isEmpty() && field.setsPods()) {
            parts.add(Part.TEMPLATE);
        }
        if ((field.subresource().isEmpty() || field.subresource().equals("scale")) && field.setsReplicas()) {
            parts.add(Part.REPLICAS);
        }
        return parts;
    }

    private static boolean has(List<Managed> writers, Writer kind) {
        return writers.stream().anyMatch(writer -> writer.writer() == kind);
    }

    private static Instant latest(List<Managed> writers, Writer kind) {
        return Stream.concat(Stream.of(Instant.MIN), writers.stream().filter(writer -> writer.writer() == kind)
                .map(FieldWriters::at)).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant at(Managed writer) {
        return writer.at().orElse(Instant.MIN);
    }
}
