package dev.mintmark.simulator.content;

import java.util.List;
import java.util.SequencedMap;
import java.util.LinkedHashMap;

/// What Debian's package manager has on record in an image, and the files it brought.
final class DebianPackages {

    private static final String STATUS = "var/lib/dpkg/status";
    private static final String LISTS = "var/lib/dpkg/info/";

    private record Installed(String version, List<String> paths) {}

    private final SequencedMap<String, Installed> installed = new LinkedHashMap<>();

    /// What `debian:12-slim` begins with, of it the best known.
    static DebianPackages base() {
        return new DebianPackages().with("base-files", "12.4+deb12u10", "etc/debian_version")
                .with("bash", "5.2.15-2+b7", "bin/bash").with("coreutils", "9.1-1", "bin/ls", "bin/cat")
                .with("dpkg", "1.21.22", "usr/bin/dpkg").with("libc6", "2.36-9+deb12u10", "lib/libc.so.6")
                .with("perl-base", "5.36.0-7+deb12u2", "usr/bin/perl").with("tar", "1.34+dfsg-1.2+deb12u1", "bin/tar")
                .with("zlib1g", "1:1.2.13.dfsg-1", "lib/libz.so.1");
    }

    /// @param paths the files it brings, without a leading slash
    DebianPackages with(String name, String version, String... paths) {
        installed.put(name, new Installed(version, List.of(paths)));
        return this;
    }

    /// Writes the record, and the files of these packages.
    Tarball into(Tarball layer, String... brought) {
        var status = new StringBuilder();
        installed.forEach((name, one) -> status.append("Package: ").append(name)
                .append("\nStatus: install ok installed\nArchitecture: amd64\nVersion: ").append(one.version())
                .append("\nMaintainer: Debian\nDescription: ").append(name).append("\n\n"));
        layer.file(STATUS, status.toString());
        for (var name : brought) {
            var one = installed.get(name);
            layer.file(LISTS + name + ".list", "/.\n" + String.join("", one.paths().stream()
                    .map(path -> "/" + path + "\n").toList()));
            one.paths().forEach(path -> layer.program(path, name + " " + one.version() + "\n"));
        }
        return layer;
    }

    Tarball allInto(Tarball layer) {
        return into(layer, installed.keySet().toArray(String[]::new));
    }
}
