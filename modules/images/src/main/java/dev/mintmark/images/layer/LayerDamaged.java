package dev.mintmark.images.layer;

import java.io.IOException;

/// A layer is not what it should be. Carries what to tell; the layer's name is added by [LayerProblems].
final class LayerDamaged extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    private LayerDamaged(String code, String why, Throwable cause) {
        super(why, cause);
        this.code = code;
    }

    /// @param why a whole sentence
    static LayerDamaged broken(String why) {
        return new LayerDamaged("image.layer.damaged", why, null);
    }

    static LayerDamaged broken(String why, Throwable cause) {
        return new LayerDamaged("image.layer.damaged", why, cause);
    }

    static LayerDamaged tooMuch(String why) {
        return new LayerDamaged("image.layer.too-much", why, null);
    }

    static LayerDamaged otherDigest(String why) {
        return new LayerDamaged("image.layer.digest", why, null);
    }

    String code() {
        return code;
    }
}
