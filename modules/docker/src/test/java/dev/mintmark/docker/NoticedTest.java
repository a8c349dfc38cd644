package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an engine's answers mean beside images: mounts, and what was written into a root file system.
class NoticedTest {

    @Test
    void mountsAreVolumesOfTheirNature() throws IOException {
        assertThat(ContainerMounts.of(Fixtures.json("""
                [{"Type": "bind", "Source": "/srv/web", "Destination": "/data", "RW": true},
                 {"Type": "bind", "Source": "/etc/localtime", "Destination": "/etc/localtime", "RW": false},
                 {"Type": "volume", "Name": "uploads", "Destination": "/uploads", "RW": true},
                 {"Type": "volume", "Name": "%s", "Destination": "/cache", "RW": true},
                 {"Type": "tmpfs", "Destination": "/scratch", "RW": true}]""".formatted("0f".repeat(32)))))
                .containsExactly(new Volume(Nature.HOST, "/srv/web", List.of("/data"), false),
                        new Volume(Nature.HOST, "/etc/localtime", List.of("/etc/localtime"), true),
                        new Volume(Nature.KEPT, "uploads", List.of("/uploads"), false),
                        new Volume(Nature.ANONYMOUS, "", List.of("/cache"), false),
                        new Volume(Nature.SCRATCH, "", List.of("/scratch"), false));
    }

    @Test
    void whatWasWrittenIsCountedAndTheFirstIsNamed() throws IOException {
        assertThat(written("""
                [{"Path": "/etc", "Kind": 0}, {"Path": "/etc/passwd", "Kind": 0}, {"Path": "/opt/fix", "Kind": 1},
                 {"Path": "/opt/fix/a", "Kind": 1}, {"Path": "/opt/fix/b", "Kind": 1}, {"Path": "/opt", "Kind": 0},
                 {"Path": "/usr/bin/top", "Kind": 2}, {"Path": "/x", "Kind": 1}, {"Path": "/y", "Kind": 1}]"""))
                .isEqualTo(new WrittenRoot("web", 6,
                        List.of("/etc/passwd", "/opt/fix/a", "/opt/fix/b", "/usr/bin/top", "/x")));
    }

    @Test
    void whatNoImageKeepsIsLeftOut() throws IOException {
        assertThat(written("""
                [{"Path": "/tmp", "Kind": 0}, {"Path": "/tmp/x", "Kind": 1}, {"Path": "/run/nginx.pid", "Kind": 1},
                 {"Path": "/var/run/a", "Kind": 1}, {"Path": "/etc/resolv.conf", "Kind": 0},
                 {"Path": "/data", "Kind": 1}, {"Path": "/srv", "Kind": 1}, {"Path": "/srv/deep", "Kind": 1},
                 {"Path": "/srv/deep/mount", "Kind": 1}, {"Path": "/srv/deep/mount/file", "Kind": 1}]""",
                new Volume(Nature.KEPT, "data", List.of("/data"), false),
                new Volume(Nature.HOST, "/x", List.of("/srv/deep/mount"), false)).paths()).isZero();
    }

    @Test
    void aNameThatOnlyBeginsLikeOneIsNotLeftOut() throws IOException {
        assertThat(written("[{\"Path\": \"/runtime/x\", \"Kind\": 1}]").paths()).isEqualTo(1);
    }

    @Test
    void anUnchangedRootIsNull() throws IOException {
        assertThat(written("null").paths()).isZero();
    }

    private static WrittenRoot written(String changes, Volume... volumes) throws IOException {
        return RootChanges.of("web", Fixtures.json(changes), List.of(volumes));
    }
}
