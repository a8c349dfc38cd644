package dev.mintmark.simulator.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A JAR of a few bytes. The same members make the same bytes.
final class JavaArchive {

    private final SortedMap<String, String> members = new TreeMap<>();

    JavaArchive() {
        members.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
    }

    JavaArchive(Map<String, String> members) {
        this();
        this.members.putAll(members);
    }

    /// Says which artifact it is, as Maven does.
    JavaArchive of(String group, String artifact, String version) {
        members.put("META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                "artifactId=" + artifact + "\ngroupId=" + group + "\nversion=" + version + "\n");
        members.put(group.replace('.', '/') + "/" + artifact + "/Main.class", group + ":" + artifact + ":" + version);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                var entry = new ZipEntry(member.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(member.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory was not written", impossible);
        }
        return bytes.toByteArray();
    }
}
