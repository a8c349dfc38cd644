package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRequest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;

/// Brings tools into a copy whose image has none.
///
/// An init container of the toolbox's image puts its busybox on a volume, which the copy's own container mounts: so the tools
/// run in the copy itself, among its files, as its user, on every version of Kubernetes, and no second container shares the
/// pod. It has to be linked statically, because the copy's image need not have the libraries that the toolbox's has.
final class Toolbox {

    /// Where it is in the copy.
    static final String FOLDER = "/.mintmark";
    static final String BUSYBOX = FOLDER + "/busybox";
    static final String CONTAINER = "toolbox";

    private static final String VOLUME = "toolbox";
    private static final Quantity SIZE = new Quantity("16Mi");
    /// Looked for by its path, because a busybox that is the shell finds itself by name only. A program that needs libraries
    /// names its loader near its beginning.
    private static final String BRING = """
            for tool in /bin/busybox.static /bin/busybox /usr/bin/busybox /sbin/busybox /usr/local/bin/busybox \\
                /busybox/busybox /busybox; do
              [ -f "$tool" ] || continue
              head -c 4096 "$tool" | grep -q /ld- && continue
              cp "$tool" /.mintmark/busybox && mkdir -p /.mintmark/bin && /.mintmark/busybox --install -s /.mintmark/bin
              exit
            done
            echo 'it has no statically linked busybox' > /dev/termination-log
            exit 1
            """;

    private Toolbox() {}

    /// What keeps a copy waiting for the operator. It is over with the longest lease, whatever else fails.
    static List<String> holding(CopyRequest request) {
        var seconds = Long.toString(CopyMarks.seconds(request.lease().most()));
        return request.toolbox().isPresent() ? List.of(BUSYBOX, "sleep", seconds) : List.of("sleep", seconds);
    }

    static Container bringing(CopyPlan plan, String image) {
        return new ContainerBuilder().withName(CONTAINER).withImage(image).withCommand("sh", "-c", BRING)
                .withResources(CopyContainer.resources(plan)).withSecurityContext(CopyContainer.security(plan))
                .withVolumeMounts(mount(false)).build();
    }

    static Volume volume() {
        return new VolumeBuilder().withName(VOLUME).withNewEmptyDir().withSizeLimit(SIZE).endEmptyDir().build();
    }

    static VolumeMount mount(boolean readOnly) {
        return new VolumeMountBuilder().withName(VOLUME).withMountPath(FOLDER).withReadOnly(readOnly).build();
    }
}
