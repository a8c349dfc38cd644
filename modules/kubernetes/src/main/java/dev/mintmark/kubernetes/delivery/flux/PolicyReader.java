package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.ArrayList;
import java.util.List;

/// Reads what the image policies beside an automation select. An automation obeys only those in its own namespace.
final class PolicyReader {

    private static final int MOST = 1000;

    private final ObjectApi api;

    PolicyReader(ObjectApi api) {
        this.api = api;
    }

    /// @param automation the kind as it is served here
    /// @param repository the image without tag and digest
    List<Selected> selected(ObjectType automation, String namespace, String repository)
            throws CallFailed, InterruptedException {
        var selected = new ArrayList<Selected>();
        var policies = api.list(FluxTypes.beside(automation, FluxTypes.POLICIES), namespace, "");
        for (var policy : policies.stream().limit(MOST).toList()) {
            var one = new FluxObject(policy);
            var reference = policy.json().at("/spec/imageRepositoryRef");
            var scanned = api.get(new ObjectRef(FluxTypes.beside(automation, FluxTypes.IMAGE_REPOSITORIES),
                    one.namespaceOf(reference), reference.path("name").asText()));
            if (scanned.filter(found -> same(found.text("/spec/image"), repository)).isPresent()) {
                selected.add(selected(one));
            }
        }
        return selected;
    }

    /// `latestRef` since image-reflector-controller 0.35, `latestImage` before.
    private static Selected selected(FluxObject policy) {
        var latest = policy.object().json().at("/status/latestRef");
        var image = latest.isObject() ? latest.path("name").asText() + ":" + latest.path("tag").asText()
                : policy.object().text("/status/latestImage");
        return new Selected(policy.ref().toString(), image, latest.path("digest").asText());
    }

    private static boolean same(String image, String repository) {
        return whole(image).equals(whole(repository));
    }

    private static String whole(String repository) {
        return repository.replaceFirst("^docker\\.io/(?:library/)?", "");
    }
}
