import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/// Copies the program's jars for one platform: native libraries of others are left out, its own are put beside the jars, where
/// they are loaded from and not unpacked at each start. What is left keeps its order, without signatures: classes of signed jars
/// go into no archive of classes. Beside each style sheet of ours goes its binary form, which JavaFX prefers: parsing the text is
/// a tenth of the time to the window's first frame.
///
/// Run as `java --class-path JAVAFX Trim.java FROM TO PLATFORM EPOCH-SECONDS`.
final class Trim {

    /// @param jar   the library, by the beginning of its file name
    /// @param all   its entries that are native code, of any platform, or else of no use
    /// @param ours  those of the platform
    /// @param alias the name the library is loaded by, or null for its own
    private record Rule(String jar, Pattern all, Pattern ours, String alias) {}

    /// The library whose classes are older than archives of classes allow.
    private static final String RENEWED = "picocli-";
    private static final Pattern STYLE_SHEET = Pattern.compile("dev/mintmark/.*\\.css");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private final List<Rule> rules;
    private final Instant time;

    private Trim(String platform, Instant time) {
        this.time = time;
        var arm = switch (platform) {
            case "linux-x86_64" -> false;
            case "linux-aarch64" -> true;
            default -> throw new IllegalArgumentException("No rules for " + platform + " yet");
        };
        rules = List.of(
                rule("javafx-", "[^/]+\\.so", "[^/]+\\.so", null),
                rule("sqlite-jdbc-", "org/sqlite/native/.*",
                        "org/sqlite/native/Linux/" + (arm ? "aarch64" : "x86_64") + "/[^/]+\\.so", null),
                rule("zstd-jni-", "(linux|win|darwin|freebsd|aix)/.*",
                        "linux/" + (arm ? "aarch64" : "amd64") + "/[^/]+\\.so", "libzstd-jni.so"),
                // For cookies alone, which no engine sets; reading it took a fifteenth of the time of `mintmark fleet`.
                rule("docker-java-transport-zerodep-", "mozilla/public-suffix-list.txt", "", null),
                rule("jna-", "com/sun/jna/[^/]+-[^/]+/.*",
                        "com/sun/jna/linux-" + (arm ? "aarch64" : "x86-64") + "/[^/]+\\.so", null));
    }

    private static Rule rule(String jar, String all, String ours, String alias) {
        return new Rule(jar, Pattern.compile(all), Pattern.compile(ours), alias);
    }

    public static void main(String[] arguments) throws IOException {
        var from = Path.of(arguments[0]);
        var to = Path.of(arguments[1]);
        var trim = new Trim(arguments[2], Instant.ofEpochSecond(Long.parseLong(arguments[3])));
        Files.createDirectories(to.resolve("lib"));
        trim.copy(from.resolve("mintmark.jar"), to);
        try (var jars = Files.newDirectoryStream(from.resolve("lib"), "*.jar")) {
            for (var jar : jars) {
                trim.copy(jar, to.resolve("lib"));
            }
        }
    }

    private void copy(Path jar, Path folder) throws IOException {
        var name = jar.getFileName().toString();
        var rule = rules.stream().filter(each -> name.startsWith(each.jar)).findFirst().orElse(null);
        var copy = folder.resolve(name);
        try (var in = new ZipFile(jar.toFile()); var old = new OldClasses(jar);
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : in.stream().filter(each -> !each.isDirectory()).toList()) {
                var bytes = in.getInputStream(entry).readAllBytes();
                if (rule != null && rule.all.matcher(entry.getName()).matches()) {
                    if (rule.ours.matcher(entry.getName()).matches()) {
                        var file = rule.alias != null ? rule.alias : entry.getName().replaceAll(".*/", "");
                        Files.write(folder.resolve(file), bytes);
                        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(time));
                    }
                } else if (!SIGNATURE.matcher(entry.getName()).matches()) {
                    var renew = name.startsWith(RENEWED) && entry.getName().endsWith(".class");
                    write(out, entry.getName(), renew ? old.renewed(bytes) : bytes);
                }
                if (STYLE_SHEET.matcher(entry.getName()).matches()) {
                    write(out, entry.getName().replaceAll("css$", "bss"), binary(bytes));
                }
            }
        }
        Files.setLastModifiedTime(copy, FileTime.from(time));
    }

    private static byte[] binary(byte[] sheet) throws IOException {
        var css = Files.write(Files.createTempFile("sheet", ".css"), sheet);
        var bss = Files.createTempFile("sheet", ".bss");
        try {
            Stylesheet.convertToBinary(css.toFile(), bss.toFile());
            return Files.readAllBytes(bss);
        } finally {
            Files.delete(css);
            Files.delete(bss);
        }
    }

    private void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time.atOffset(ZoneOffset.UTC).toLocalDateTime());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
