package dev.mintmark.incident;

import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the services that an alert is about by its labels.
///
/// The labels `service`, `app` and `job` may be those of the exporter that was asked, as kube-state-metrics is: so labels
/// that name a workload or a pod go first, and the first that names something on record decides.
final class AlertedServices {

    private static final List<String> WORKLOADS = List.of("deployment", "statefulset", "daemonset", "cronjob", "job_name",
            "workload");
    private static final List<String> PODS = List.of("pod", "pod_name");
    private static final List<String> NAMES = List.of("container", "service", "app", "app_kubernetes_io_name",
            "compose_service", "container_label_com_docker_compose_service", "name", "job");

    private final Alert alert;
    private final List<Workload> workloads;

    private AlertedServices(Alert alert, List<Workload> workloads) {
        this.alert = alert;
        this.workloads = workloads;
    }

    /// @param record whose beginning tells what runs
    static List<String> of(Alert alert, Chronicle record) {
        var workloads = record.before().stream().filter(Composition.class::isInstance)
                .map(entry -> ((Composition) entry).workload()).toList();
        return new AlertedServices(alert, workloads).services();
    }

    private List<String> services() {
        return Stream.of(WORKLOADS.stream().map(this::byWorkload), PODS.stream().map(this::byPod),
                NAMES.stream().map(this::byName)).flatMap(found -> found).filter(found -> !found.isEmpty()).findFirst()
                .or(() -> label("service").map(List::of)).orElse(List.of());
    }

    private Optional<String> label(String key) {
        return Optional.ofNullable(alert.labels().get(key)).filter(value -> !value.isBlank());
    }

    private List<String> byWorkload(String key) {
        return label(key).map(name -> services(inNamespace().filter(workload -> workload.id().name().equals(name))))
                .orElse(List.of());
    }

    /// A pod is called as its workload, with a dash and more; of two workloads that fit, the longer name is meant.
    private List<String> byPod(String key) {
        return label(key).flatMap(pod -> inNamespace().filter(workload -> pod.equals(workload.id().name())
                || pod.startsWith(workload.id().name() + "-"))
                .max((one, other) -> one.id().name().length() - other.id().name().length()))
                .map(workload -> List.of(workload.service())).orElse(List.of());
    }

    private List<String> byName(String key) {
        return label(key).map(name -> {
            var exact = services(inNamespace().filter(workload -> workload.service().equals(name)));
            return exact.isEmpty() ? services(inNamespace().filter(workload -> workload.id().name().equals(name))) : exact;
        }).orElse(List.of());
    }

    /// Only those of the alert's namespace, if it names one that has any.
    private Stream<Workload> inNamespace() {
        var namespaces = Set.copyOf(Stream.of("namespace", "exported_namespace").flatMap(key -> label(key).stream()).toList());
        var there = workloads.stream().filter(workload -> namespaces.contains(workload.id().namespace())).toList();
        return (there.isEmpty() ? workloads : there).stream();
    }

    private static List<String> services(Stream<Workload> workloads) {
        return workloads.map(Workload::service).distinct().sorted().toList();
    }
}
