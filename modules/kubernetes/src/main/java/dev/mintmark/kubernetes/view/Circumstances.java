package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Circumstance.Recreated;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.kubernetes.objects.ContainerSpec;
import dev.mintmark.kubernetes.objects.ContainerSpec.VolumeMount;
import dev.mintmark.kubernetes.objects.PodObject;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.kubernetes.objects.VolumeSpec;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads from the object that declares a workload what is worth noticing beside its images. Of its template, not of its
/// pods: what every pod is given, such as its token, is nobody's choice.
final class Circumstances {

    private static final int MOST_VOLUMES = 50;

    private Circumstances() {}

    static List<Circumstance> of(Resource resource, WorkloadObject object, Shared shared) {
        var noticed = new ArrayList<Circumstance>();
        var template = WorkloadTranslation.template(resource, object);
        if (template != null && template.spec() != null) {
            var spec = template.spec();
            spec.volumes().stream().limit(MOST_VOLUMES).forEach(volume -> translate(volume, spec, noticed, shared));
            object.spec().volumeClaimTemplates().stream().limit(MOST_VOLUMES).forEach(claim -> noticed.add(
                    volume(Nature.KEPT_PER_INSTANCE, claim.metadata().name(), claim.metadata().name(), false, spec, shared)));
        }
        if (object.spec().recreates()) {
            noticed.add(new Recreated());
        }
        noticed.addAll(FieldWriters.of(object.metadata()));
        return shared.value(List.copyOf(noticed));
    }

    private static void translate(VolumeSpec volume, PodObject.Spec spec, List<Circumstance> noticed, Shared shared) {
        if (volume.hostPath() != null) {
            noticed.add(volume(Nature.HOST, volume.hostPath().path(), volume.name(), false, spec, shared));
        } else if (volume.persistentVolumeClaim() != null) {
            var claim = volume.persistentVolumeClaim();
            noticed.add(volume(Nature.KEPT, claim.claimName(), volume.name(), claim.readOnly(), spec, shared));
        } else if (volume.emptyDir() != null) {
            noticed.add(volume(Nature.SCRATCH, volume.name(), volume.name(), false, spec, shared));
        }
    }

    private static Volume volume(Nature nature, String called, String mounted, boolean readOnly, PodObject.Spec spec,
            Shared shared) {
        var mounts = Stream.concat(spec.containers().stream(), spec.initContainers().stream())
                .map(ContainerSpec::volumeMounts).flatMap(List::stream)
                .filter(mount -> mount.name().equals(mounted)).toList();
        return new Volume(nature, shared.text(called),
                mounts.stream().map(VolumeMount::mountPath).map(shared::text).distinct().sorted().toList(),
                readOnly || mounts.stream().allMatch(VolumeMount::readOnly));
    }
}
