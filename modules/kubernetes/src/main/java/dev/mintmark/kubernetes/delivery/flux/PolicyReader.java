package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what the image policies beside an automation select. An automation obeys only those in its own namespace.
final class PolicyReader {

    private final ObjectApi api;

    PolicyReader(ObjectApi api) {
        this.api = api;
    }

    /// @param automation the kind as it is served here
    /// @param repository the image without tag and digest
    List<Selected> selected(ObjectType automation, String namespace, String repository)
            throws CallFailed, InterruptedException {
        var selected = new ArrayList<Selected>();
        var scanned = new HashMap<String, Set<String>>();
        for (var policy : api.list(FluxTypes.beside(automation, FluxTypes.POLICIES), namespace, "")) {
            var one = new FluxObject(policy);
            var reference = policy.json().at("/spec/imageRepositoryRef");
            var there = one.namespaceOf(reference);
            if (!scanned.containsKey(there)) {
                scanned.put(there, scanning(automation, there, repository));
            }
            if (scanned.get(there).contains(reference.path("name").asText())) {
                selected.add(selected(one));
            }
        }
        return selected;
    }

    /// The names of the ImageRepositories that look at this image.
    private Set<String> scanning(ObjectType automation, String namespace, String repository)
            throws CallFailed, InterruptedException {
        return api.list(FluxTypes.beside(automation, FluxTypes.IMAGE_REPOSITORIES), namespace, "").stream()
                .filter(found -> same(found.text("/spec/image"), repository)).map(found -> found.ref().name())
                .collect(Collectors.toSet());
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
