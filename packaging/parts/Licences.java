import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

/// Lists what is in the package by its bill of materials, one library a line with its licence, and copies the licences and
/// notices that the libraries bring.
///
/// Run as `java -cp JACKSON Licences.java BILL JARS TO`; fails if a library has no licence.
final class Licences {

    private static final Pattern TEXT =
            Pattern.compile("(?i)(META-INF/)?(licen[sc]es?|notices?|copying|copyright|about)([-._][^/]*)?");
    private static final String OURS = "dev.mintmark";

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        var to = Path.of(arguments[2]);
        Files.createDirectories(to);
        var lines = new ArrayList<String>();
        for (var component : new ObjectMapper().readTree(Path.of(arguments[0]).toFile()).path("components")) {
            if (!component.path("group").asText().equals(OURS)) {
                lines.add(line(component));
            }
        }
        lines.addAll(List.of(
                "java runtime (OpenJDK, see java)  GPL-2.0-only WITH Classpath-exception-2.0",
                "Inter (fonts)  OFL-1.1",
                "JetBrains Mono (fonts)  OFL-1.1",
                "Feather (icons)  MIT"));
        Collections.sort(lines);
        Files.write(to.resolve("third-party.txt"), lines);
        try (var jars = Files.newDirectoryStream(Path.of(arguments[1]), "*.jar")) {
            for (var jar : jars) {
                copyTexts(jar, to.resolve("licences"));
            }
        }
    }

    private static String line(JsonNode component) {
        var licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(each -> each.has("expression") ? each.path("expression").asText()
                        : each.path("license").path("id").asText(each.path("license").path("name").asText()))
                .sorted().toList();
        if (licences.isEmpty()) {
            throw new IllegalStateException("No licence is known of " + component.path("purl").asText());
        }
        return component.path("group").asText() + ":" + component.path("name").asText() + " "
                + component.path("version").asText() + "  " + String.join(" OR ", licences);
    }

    private static void copyTexts(Path jar, Path to) throws IOException {
        var name = jar.getFileName().toString();
        if (name.startsWith("mintmark-")) {
            return;
        }
        try (var in = new ZipFile(jar.toFile())) {
            for (var entry : in.stream().filter(each -> !each.isDirectory() && TEXT.matcher(each.getName()).matches())
                    .toList()) {
                var folder = Files.createDirectories(to.resolve(name.replaceFirst("\\.jar$", "")));
                Files.write(folder.resolve(entry.getName().replaceFirst("^META-INF/", "")),
                        in.getInputStream(entry).readAllBytes());
            }
        }
    }
}
