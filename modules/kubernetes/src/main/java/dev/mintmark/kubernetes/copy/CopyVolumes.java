package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Relaxation;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;

/// The volumes of a copy: a `/tmp` of its own in memory, the toolbox, and the ConfigMaps that were asked for.
final class CopyVolumes {

    private static final String TEMPORARY = "tmp";

    private CopyVolumes() {}

    static List<Volume> of(CopyPlan plan) {
        var volumes = new ArrayList<Volume>();
        volumes.add(new VolumeBuilder().withName(TEMPORARY).withNewEmptyDir().withMedium("Memory")
                .withSizeLimit(new Quantity(Long.toString(plan.request().limits().temporaryBytes()))).endEmptyDir().build());
        if (plan.request().toolbox().isPresent()) {
            volumes.add(Toolbox.volume());
        }
        var asked = asked(plan);
        for (var i = 0; i < asked.size(); i++) {
            volumes.add(new VolumeBuilder().withName("mount-" + i).withNewConfigMap().withName(asked.get(i).what())
                    .endConfigMap().build());
        }
        return volumes;
    }

    static List<VolumeMount> mounts(CopyPlan plan) {
        var mounts = new ArrayList<VolumeMount>();
        mounts.add(new VolumeMountBuilder().withName(TEMPORARY).withMountPath("/tmp").build());
        if (plan.request().toolbox().isPresent()) {
            mounts.add(Toolbox.mount(true));
        }
        var asked = asked(plan);
        for (var i = 0; i < asked.size(); i++) {
            mounts.add(new VolumeMountBuilder().withName("mount-" + i).withMountPath(asked.get(i).target())
                    .withReadOnly(true).build());
        }
        return mounts;
    }

    private static List<Relaxation.Mount> asked(CopyPlan plan) {
        return plan.request().relaxations().stream().filter(Relaxation.Mount.class::isInstance)
                .map(Relaxation.Mount.class::cast).toList();
    }
}
