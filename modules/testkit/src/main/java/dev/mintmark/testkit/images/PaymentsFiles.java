package dev.mintmark.testkit.images;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileChange.MemberChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.PackageType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that differ between the two versions: 53, and 1,204 more in time alone.
final class PaymentsFiles {

    static final long FROM_SIZE = 1_002_417_320;
    private static final Instant BEFORE = Instant.parse("2026-11-09T10:12:40Z");
    private static final Instant AFTER = Instant.parse("2026-11-21T14:21:58Z");
    private static final int MANUALS = 45;
    private static final int ONLY_TIME = 1204;
    private static final int PLAIN = 0644;
    private static final Optional<FileChange.Owner> OPENSSL =
            Optional.of(new FileChange.Owner(PackageType.DEB, "openssl", "3.0.17-1~deb12u2", true));
    private static final Optional<FileChange.Owner> CURL =
            Optional.of(new FileChange.Owner(PackageType.DEB, "curl", "7.88.1-10+deb12u14", true));

    private PaymentsFiles() {}

    static FileDifference difference() {
        var changes = new ArrayList<FileChange>();
        changes.add(pool());
        changes.add(changed("/usr/lib/libssl.so.3", 684_616, 688_712, OPENSSL));
        changes.add(changed("/usr/lib/libcrypto.so.3", 4_709_384, 4_716_552, OPENSSL));
        changes.add(changed("/usr/bin/curl", 288_560, 288_560, CURL));
        changes.add(mode("/etc/ssl/openssl.cnf"));
        changes.add(database());
        changes.add(metrics(Kind.REMOVED, "1.8", 211_340));
        changes.add(metrics(Kind.ADDED, "1.9", 224_907));
        for (var i = 1; i <= MANUALS; i++) {
            var openssl = i % 3 != 0;
            var path = String.format("/usr/share/%s/%s-%02d.gz", openssl ? "man/man1" : "doc/curl", openssl ? "openssl"
                    : "part", i);
            changes.add(changed(path, 4_000 + i * 37L, 4_100 + i * 37L, openssl ? OPENSSL : CURL));
        }
        for (var i = 1; i <= ONLY_TIME; i++) {
            changes.add(onlyTime(String.format("/app/static/asset-%04d.js", i)));
        }
        changes.sort(Comparator.comparing(FileChange::path));
        var growth = changes.stream().mapToLong(FileChange::growth).sum();
        return new FileDifference(changes, FROM_SIZE, FROM_SIZE + growth);
    }

    private static FileChange pool() {
        var path = "/app/lib/pool.jar";
        var facts = List.<FileFact>of(new FileFact.Archive(List.of(new FileFact.Member("application.yml", 412,
                0x5a17)), false));
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.CONTENT, Aspect.TIME),
                Optional.of(file(path, PLAIN, 1_204_518, BEFORE, PaymentsImages.APP_LAYER, facts)),
                Optional.of(file(path, PLAIN, 2_310_862, AFTER, PaymentsImages.APP_LAYER, facts)), Optional.empty(),
                List.of(new MemberChange("application.yml", Kind.CHANGED),
                        new MemberChange("io/example/pool/LeakDetector.class", Kind.REMOVED),
                        new MemberChange("io/example/pool/Pool.class", Kind.CHANGED)));
    }

    private static FileChange changed(String path, long fromSize, long toSize, Optional<FileChange.Owner> owner) {
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.CONTENT, Aspect.TIME),
                Optional.of(file(path, PLAIN, fromSize, BEFORE, PaymentsImages.UPGRADE_LAYER, List.of())),
                Optional.of(file(path, PLAIN, toSize, AFTER, PaymentsImages.UPGRADE_LAYER, List.of())), owner,
                List.of());
    }

    private static FileChange mode(String path) {
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.MODE),
                Optional.of(file(path, PLAIN, 12_419, BEFORE, PaymentsImages.UPGRADE_LAYER, List.of())),
                Optional.of(file(path, 0600, 12_419, BEFORE, PaymentsImages.UPGRADE_LAYER, List.of())), OPENSSL,
                List.of());
    }

    private static FileChange database() {
        var path = "/var/lib/dpkg/status";
        var facts = List.<FileFact>of(new FileFact.Packages(List.of(), List.of()));
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.CONTENT, Aspect.TIME),
                Optional.of(file(path, PLAIN, 401_218, BEFORE, PaymentsImages.UPGRADE_LAYER, facts)),
                Optional.of(file(path, PLAIN, 401_232, AFTER, PaymentsImages.UPGRADE_LAYER, facts)), Optional.empty(),
                List.of());
    }

    private static FileChange metrics(Kind kind, String version, long size) {
        var path = "/app/lib/metrics-" + version + ".jar";
        var file = Optional.of(file(path, PLAIN, size, kind == Kind.ADDED ? AFTER : BEFORE, PaymentsImages.APP_LAYER,
                List.of()));
        var owner = Optional.of(new FileChange.Owner(PackageType.MAVEN, "io.example:metrics", version, true));
        return kind == Kind.ADDED
                ? new FileChange(path, kind, Set.of(), Optional.empty(), file, owner, List.of())
                : new FileChange(path, kind, Set.of(), file, Optional.empty(), owner, List.of());
    }

    private static FileChange onlyTime(String path) {
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.TIME),
                Optional.of(file(path, PLAIN, 2_048, BEFORE, PaymentsImages.APP_LAYER, List.of())),
                Optional.of(file(path, PLAIN, 2_048, AFTER, PaymentsImages.APP_LAYER, List.of())), Optional.empty(),
                List.of());
    }

    private static ImageFile file(String path, int mode, long size, Instant modified, int layer, List<FileFact> facts) {
        var content = Digests.of(path + " of " + size + " bytes");
        var entry = new LayerEntry(path, EntryKind.FILE, mode, 0, 0, size, modified, Optional.empty(), Optional.empty(),
                Map.of(), Optional.of(content));
        return new ImageFile(entry, layer, facts);
    }
}
