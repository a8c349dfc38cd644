package dev.mintmark.registry;

import dev.mintmark.registry.ScriptedHost.Request;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/// One small image of one layer, served as it should be; tests change what they want to be wrong.
final class ImageOnAScript implements ScriptedHost.Script {

    static final SmallImage IMAGE = SmallImage.oci("linux/amd64", List.of(Registries.noise(7, 3_000_000)));
    static final byte[] LAYER = IMAGE.layers().getFirst();
    static final String REPOSITORY = "/v2/shop/checkout/";
    static final String LAYER_PATH = REPOSITORY + "blobs/" + SmallImage.digest(LAYER);

    @Override
    public void answer(Request request, OutputStream to) throws IOException {
        var path = request.path();
        if (path.equals("/v2/")) {
            ScriptedHost.answer(to, "200 OK", "", "{}");
        } else if (path.startsWith(REPOSITORY + "manifests/")) {
            ScriptedHost.answer(to, "200 OK", "Content-Type: " + IMAGE.mediaType() + "\r\n", IMAGE.manifest());
        } else {
            var blob = Stream.of(IMAGE.configuration(), LAYER)
                    .filter(bytes -> path.equals(REPOSITORY + "blobs/" + SmallImage.digest(bytes))).findFirst();
            ScriptedHost.answer(to, blob.isPresent() ? "200 OK" : "404 Not Found", "", blob.orElse(new byte[0]));
        }
    }

    static boolean isLayer(Request request) {
        return request.path().equals(LAYER_PATH);
    }

    static boolean isManifest(Request request) {
        return request.path().startsWith(REPOSITORY + "manifests/");
    }
}
