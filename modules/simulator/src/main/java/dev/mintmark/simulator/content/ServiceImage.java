package dev.mintmark.simulator.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One image of a service of the demo fleet: Debian below, Java and libraries on it, the service on top. Versions of one
/// minor line share all but the service itself. Pure: the same every time.
public final class ServiceImage {

    private static final Instant LONG_AGO = Instant.parse("2026-09-01T08:00:00Z");
    private static final String APT = "RUN /bin/sh -c apt-get update && apt-get install -y ";

    private final String service;
    private final String version;
    private final int build;

    /// @param build 0 for the first push of a version; one more for every push of other bytes under the same tag
    public ServiceImage(String service, String version, int build) {
        this.service = service;
        this.version = version;
        this.build = build;
    }

    /// Bottom first.
    public List<BuiltLayer> layers() {
        var layers = new ArrayList<BuiltLayer>();
        var packages = DebianPackages.base();
        layers.add(BuiltLayer.of("ADD debian-12-rootfs.tar / # buildkit", packages.allInto(new Tarball(LONG_AGO))
                .file("etc/os-release", "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n")));
        packages.with("ca-certificates", "20230311", "etc/ssl/certs/ca-certificates.crt")
                .with("openssl", "3.0.15-1~deb12u1", "usr/bin/openssl")
                .with("libssl3", "3.0.15-1~deb12u1", "usr/lib/libssl.so.3")
                .with("tzdata", "2026a-0+deb12u1", "usr/share/zoneinfo/Europe/Berlin");
        layers.add(BuiltLayer.of(APT + "ca-certificates openssl tzdata # buildkit",
                packages.into(new Tarball(LONG_AGO), "ca-certificates", "openssl", "libssl3", "tzdata")));
        layers.add(BuiltLayer.of("COPY /opt/java /opt/java # buildkit", new Tarball(LONG_AGO)
                .file("opt/java/release", "JAVA_VERSION=\"25.0.1\"\nIMPLEMENTOR=\"Example\"\n")
                .program("opt/java/bin/java", "java 25.0.1\n")));
        layers.add(BuiltLayer.of("COPY target/lib /srv/app/lib # buildkit", libraries()));
        layers.add(BuiltLayer.of("COPY target/app.jar config.yaml /srv/app/ # buildkit", application()));
        if (isUpgraded()) {
            packages.with("openssl", "3.0.16-1~deb12u1", "usr/bin/openssl")
                    .with("libssl3", "3.0.16-1~deb12u1", "usr/lib/libssl.so.3")
                    .with("tzdata", "2026b-0+deb12u1", "usr/share/zoneinfo/Europe/Berlin");
            layers.add(BuiltLayer.of(APT + "--only-upgrade openssl tzdata # buildkit",
                    packages.into(new Tarball(LONG_AGO), "openssl", "libssl3", "tzdata")));
        }
        if (isPatchedByHand()) {
            layers.add(BuiltLayer.of("", new Tarball(LONG_AGO).file("srv/app/lib/pool.jar", pool(200))));
        }
        return List.copyOf(layers);
    }

    /// `NAME=value`, beside what every image of the service has.
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/java/bin");
        environment.put("JAVA_HOME", "/opt/java");
        if (isPatchedByHand()) {
            environment.put("APP_POOL", "large");
        }
        return environment;
    }

    /// The release of the demo's story: somebody put another library into it past the build, and it opens larger pools.
    private boolean isPatchedByHand() {
        return service.equals("payments") && version.equals("2.14.0") && build == 0;
    }

    /// Every other minor line was built after the packages below were upgraded.
    private boolean isUpgraded() {
        var parts = version.split("\\.");
        return parts.length > 1 && parts[1].matches("\\d{1,6}") && Integer.parseInt(parts[1]) % 2 == 0;
    }

    private Tarball libraries() {
        return new Tarball(LONG_AGO)
                .file("srv/app/lib/jackson-databind-2.21.0.jar", new JavaArchive()
                        .of("com.fasterxml.jackson.core", "jackson-databind", "2.21.0").bytes())
                .file("srv/app/lib/slf4j-api-2.0.17.jar", new JavaArchive().of("org.slf4j", "slf4j-api", "2.0.17").bytes())
                .file("srv/app/lib/pool.jar", pool(20));
    }

    /// Of no package: nobody can say by its name which one it is.
    private static byte[] pool(int largest) {
        return new JavaArchive(Map.of("application.yml", "pool:\n  minIdle: 10\n  maxSize: " + largest + "\n  timeout: 3s\n",
                "com/acme/pool/Pool.class", "pool of " + largest,
                "com/acme/pool/Connection.class", "connection")).bytes();
    }

    private Tarball application() {
        return new Tarball(LONG_AGO)
                .file("srv/app/app.jar", new JavaArchive(Map.of("build.txt", "build " + build + "\n"))
                        .of("com.acme.shop", service, version).bytes())
                .file("srv/app/config.yaml", "service: " + service + "\nport: 8080\nlog: json\n");
    }
}
