package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the objects of a copy are named and marked, so that every console finds them and nothing of the cluster takes them
/// for its own.
final class CopyMarks {

    static final String COPY = "dev.mintmark/copy";
    static final String OWNER = "dev.mintmark/owner";
    static final String PURPOSE = "dev.mintmark/purpose";
    static final String MODE = "dev.mintmark/mode";
    static final String IMAGE = "dev.mintmark/image";
    static final String LEASE = "dev.mintmark/lease-seconds";
    static final String MOST = "dev.mintmark/most-seconds";
    static final String TOOLBOX = "dev.mintmark/toolbox";
    static final String CONTAINER = "copy";
    /// Every copy of everybody.
    static final String ALL = "labelSelector=" + TypedApi.encoded("app.kubernetes.io/managed-by=mintmark," + COPY);

    private static final int LONGEST = 1000;

    private CopyMarks() {}

    static String name(CopyId id) {
        return "mintmark-" + id;
    }

    /// The query for the objects of one copy.
    static String of(CopyId id) {
        return "labelSelector=" + TypedApi.encoded("app.kubernetes.io/managed-by=mintmark," + COPY + "=" + id);
    }

    /// All the labels a copy has of us. None is taken from what it is a copy of: labels are what Services route to and
    /// ReplicaSets adopt.
    static Map<String, String> labels(CopyId id) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("app.kubernetes.io/managed-by", "mintmark");
        labels.put(COPY, id.value());
        return labels;
    }

    /// Owner and purpose are people's words, which labels do not allow.
    static Map<String, String> annotations(CopyPlan plan) {
        var request = plan.request();
        var annotations = new LinkedHashMap<String, String>();
        annotations.put(OWNER, cut(request.owner()));
        annotations.put(PURPOSE, cut(request.purpose()));
        annotations.put(MODE, request.mode().word());
        annotations.put(IMAGE, cut(plan.image()));
        annotations.put(LEASE, Long.toString(seconds(request.lease().length())));
        annotations.put(MOST, Long.toString(seconds(request.lease().most())));
        request.toolbox().ifPresent(image -> annotations.put(TOOLBOX, cut(image)));
        return annotations;
    }

    /// Whole seconds, rather one more than one less: a lease is a promise.
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
