import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// Rewrites classes of before Java 6 as classes of Java 8, with the stack maps those have, and not another instruction changed.
///
/// Java puts older classes into no archive: picocli's alone, which every command needs, were read and verified anew by each:
/// a seventh of the processor time of the shortest command.
final class OldClasses implements AutoCloseable {

    private static final int FIRST_TO_BE_ARCHIVED = ClassFile.JAVA_6_VERSION;
    private static final int MAJOR = 6;

    private final URLClassLoader neighbours;
    private final ClassFile classFile;

    OldClasses(Path jar) throws IOException {
        neighbours = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        classFile = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(neighbours).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    byte[] renewed(byte[] bytes) {
        var old = (bytes[MAJOR] << 8 | bytes[MAJOR + 1] & 0xff) < FIRST_TO_BE_ARCHIVED;
        if (!old) {
            return bytes;
        }
        CodeTransform asItIs = (code, element) -> code.with(element);
        ClassTransform version = (written, element) -> {
            if (element instanceof ClassFileVersion) {
                written.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                written.with(element);
            }
        };
        return classFile.transformClass(classFile.parse(bytes),
                ClassTransform.transformingMethodBodies(asItIs).andThen(version));
    }

    @Override
    public void close() throws IOException {
        neighbours.close();
    }
}
