package dev.mintmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTreeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Set<String> TOP_LEVEL =
            Set.of("app", "modules", "assets", "packaging", "README.md", "pom.xml", "LICENSE");

    /// Being disabled on a system that lacks the part is no postponement; being disabled is.
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled(?!On|If)");

    @Test
    void theTopLevelHoldsWhatTheCustomerAllowed() throws IOException {
        try (var entries = Files.list(ROOT)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .allMatch(name -> name.startsWith(".") || TOP_LEVEL.contains(name) || name.equals("target"));
        }
    }

    @Test
    void everyPackageHasASign() throws IOException {
        var unsigned = new TreeSet<String>();
        for (var folder : packages()) {
            var sign = folder.resolve("package-info.java");
            if (!Files.exists(sign) || !Files.readString(sign).contains("**In this room**")) {
                unsigned.add(ROOT.relativize(folder).toString());
            }
        }
        assertThat(unsigned).as("packages without a sign").isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        var later = new TreeSet<String>();
        for (var file : javaFiles("main", "test")) {
            var text = Files.readString(file);
            if (LEFT_FOR_LATER.matcher(text).find()) {
                later.add(ROOT.relativize(file).toString());
            }
        }
        assertThat(later).isEmpty();
    }

    private static Set<Path> packages() throws IOException {
        return javaFiles("main").stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> javaFiles(String... kinds) throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> Stream.of(kinds).anyMatch(kind -> file.toString().contains("/src/" + kind + "/")))
                    .toList();
        }
    }
}
