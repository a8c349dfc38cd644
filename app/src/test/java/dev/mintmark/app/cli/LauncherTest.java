package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script that operators start, run in a copy of the house in which Java and Maven are stand-ins.
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do echo "java: $argument"; done
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "maven with $JAVA_HOME"
            echo once >> "$(dirname "$0")/builds"
            mkdir -p HOUSE/app/target/lib && : > HOUSE/app/target/mintmark.jar
            """;

    @TempDir
    Path scratch;

    private Path house;
    private Path jdks;
    private Path programs;
    private final Map<Process, Path> errors = new ConcurrentHashMap<>();

    @BeforeEach
    void build() throws IOException {
        house = Files.createDirectories(scratch.resolve("a house"));
        for (var folder : List.of("app/src/main", "modules/domain/src/main", "assets")) {
            Files.createDirectories(house.resolve(folder));
        }
        for (var file : List.of("pom.xml", "app/pom.xml", "modules/domain/pom.xml")) {
            Files.writeString(house.resolve(file), "<project/>");
        }
        for (var script : List.of("mintmark", "start.sh")) {
            Files.copy(Path.of(script), house.resolve("app").resolve(script));
        }
        jdks = Files.createDirectories(scratch.resolve("jdks"));
        programs = Files.createDirectories(scratch.resolve("programs"));
        for (var needed : List.of("sh", "find", "head", "tail", "mkdir", "mv", "rm", "readlink", "flock", "stty", "dirname")) {
            program(programs.resolve(needed), "#!/bin/sh\nexec " + where(needed) + " \"$@\"\n");
        }
    }

    @Test
    void itIsAValidShellScriptThatMayBeRun() throws Exception {
        assertThat(Files.isExecutable(Path.of("mintmark"))).isTrue();
        assertThat(run(Path.of("/"), "sh", "-n", Path.of("mintmark").toAbsolutePath().toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"fleet,commands", "compare,images", "audit,debug", "findings,debug", "incident,debug", "rollback,debug",
        "config,debug", "log,debug", "explain,debug", "demo,window", "--version,''"})
    void everyCommandThatIsCalledOftenHasAnArchiveOfItsClasses(String command, String archive) throws Exception {
        var script = ". '" + Path.of("start.sh").toAbsolutePath() + "'; echo \"archive: $archive\"";
        var called = run(Path.of("/"), "sh", "-c", script, "sh", command);
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out().strip()).isEqualTo(("archive: " + archive).strip());
    }

    @Test
    void withoutAJdkItSaysHowToGetOne() throws Exception {
        var called = starts("fleet");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err().lines().toList()).singleElement().asString()
                .contains("needs a JDK 25").contains("https://adoptium.net");
    }

    @Test
    void aJdkOfAnotherVersionWillNotDo() throws Exception {
        jdk("seventeen", "17.0.2");
        jdk("two-hundred-and-fifty", "250.0.1");
        assertThat(starts("fleet").err()).contains("needs a JDK 25");
    }

    @Test
    void withoutMavenItSaysHowToGetIt() throws Exception {
        jdk("twenty-five", "25.0.3");
        var called = starts("fleet");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("Maven is needed");
    }

    @Test
    void itBuildsOnceAndThenHandsItsArgumentsToJava() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven(MAVEN);
        var first = starts("service", "two words", "*");
        assertThat(first.code()).isZero();
        assertThat(first.err().lines()).containsExactly("Building Mintmark (first start)…");
        assertThat(first.out().lines()).allMatch(line -> line.startsWith("java: "))
                .endsWith("java: service", "java: two words", "java: *");
        assertThat(starts("service", "two words", "*").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void whatIsKnownWithoutReadingLayersIsAnsweredWithTheQuickCompilerAlone() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven(MAVEN);
        for (var quick : List.of("--only config,history", "--only=config", "-o json --only history")) {
            assertThat(compared(quick)).describedAs(quick).contains("TieredStopAtLevel=1").contains("described.jsa");
        }
        for (var thorough : List.of("", "--only files,config", "--only config --only files", "--only=config,findings")) {
            assertThat(compared(thorough)).describedAs(thorough).doesNotContain("TieredStopAtLevel")
                    .contains("registry.jsa");
        }
    }

    private String compared(String options) throws Exception {
        var words = new ArrayList<>(List.of("compare", "docker://a/b:1", "docker://a/b:2"));
        words.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        return starts(words.toArray(String[]::new)).out();
    }

    @Test
    void itBuildsAgainWhenASourceHasChangedOrIsGone() throws Exception {
        jdk("twenty-five", "25");
        maven(MAVEN);
        var source = Files.writeString(house.resolve("modules/domain/src/main/Word.java"), "record Word() {}");
        starts("fleet");
        age(house.resolve("app/target/mintmark.built"));
        Files.writeString(source, "record Word(int letters) {}");
        starts("fleet");
        assertThat(builds()).hasSize(2);
        age(house.resolve("app/target/mintmark.built"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        Files.delete(source);
        starts("fleet");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void aBuildThatFailsShowsMavensLastWordsAndIsTriedAgain() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven("#!/bin/sh\necho 'cannot find symbol'\nexit 1\n");
        var called = starts("fleet");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("cannot find symbol").contains("could not be built");
        maven(MAVEN);
        assertThat(starts("fleet").code()).isZero();
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven(MAVEN);
        var both = List.of(start(scratch, house.resolve("app/mintmark").toString(), "fleet"),
                start(scratch, house.resolve("app/mintmark").toString(), "fleet"));
        for (var one : both) {
            assertThat(one.waitFor()).isZero();
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void itWorksThroughALinkFromAnywhere() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven(MAVEN);
        var folder = Files.createDirectories(scratch.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("mintmark"), Path.of("..", "a house", "app", "mintmark"));
        var called = run(Path.of("/"), folder.resolve("mintmark").toString(), "fleet");
        assertThat(called.out()).contains(house.toRealPath().resolve("app/target/mintmark.jar").toString());
    }

    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(jdks.resolve(name).resolve("bin"));
        program(bin.resolve("java"), JAVA);
        program(bin.resolve("javac"), JAVA);
        Files.writeString(jdks.resolve(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void maven(String script) throws IOException {
        program(programs.resolve("mvn"), script.replace("HOUSE", "\"" + house + "\""));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(programs.resolve("builds"));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(
                Files.getLastModifiedTime(file).toMillis() - 10_000));
        // The sources that are as old as the house were there before it was built.
        try (var all = Files.walk(file.getParent().getParent().getParent())) {
            for (var other : all.filter(path -> !path.toString().contains("target")).toList()) {
                Files.setLastModifiedTime(other, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path where(String program) {
        return List.of(Path.of("/usr/bin", program), Path.of("/bin", program)).stream().filter(Files::exists).findFirst()
                .orElseThrow(() -> new AssertionError("No " + program + " on this machine"));
    }

    private Called starts(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(house.resolve("app/mintmark").toString()));
        command.addAll(List.of(arguments));
        return run(scratch, command.toArray(String[]::new));
    }

    private Called run(Path folder, String... command) throws Exception {
        var process = start(folder, command);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Called(process.waitFor(), out, Files.readString(errors.get(process)));
    }

    private Process start(Path folder, String... command) throws IOException {
        var said = Files.createTempFile(scratch, "err", "");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", scratch.toString());
        builder.environment().put("MINTMARK_JDKS", jdks.toString());
        var process = builder.start();
        process.getOutputStream().close();
        errors.put(process, said);
        return process;
    }
}
