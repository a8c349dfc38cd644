package dev.mintmark.images.sbom;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.packages.InstalledPackage;
import java.time.Instant;
import java.util.List;

/// Writes the bill of materials of an image. The same image, packages and time make the same text, byte by byte,
/// whatever order the packages come in. Nothing is fetched.
public final class Sbom {

    private Sbom() {}

    /// [CycloneDX 1.6](https://cyclonedx.org/docs/1.6/json/) as JSON.
    ///
    /// @param packages with package URLs that name the distribution, where it is known
    /// @param created  when the bill is made
    public static String cyclonedx(ImageDescription image, List<InstalledPackage> packages, Instant created) {
        return new CycloneDxBill(new Materials(image, packages)).write(created);
    }

    /// [SPDX 2.3](https://spdx.github.io/spdx-spec/v2.3/) as JSON.
    ///
    /// @param packages with package URLs that name the distribution, where it is known
    /// @param created  when the bill is made
    public static String spdx(ImageDescription image, List<InstalledPackage> packages, Instant created) {
        return new SpdxBill(new Materials(image, packages)).write(created);
    }
}
