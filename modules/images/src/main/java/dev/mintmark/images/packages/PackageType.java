package dev.mintmark.images.packages;

/// An ecosystem, named as its [package URL type](https://github.com/package-url/purl-spec).
public enum PackageType {
    DEB, APK, RPM, MAVEN, NPM, PYPI, GEM, GOLANG, CARGO, NUGET;

    /// As in a package URL, and in JSON: `deb`.
    public String purlType() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
