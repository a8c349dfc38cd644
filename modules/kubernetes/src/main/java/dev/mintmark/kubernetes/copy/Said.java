package dev.mintmark.kubernetes.copy;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What kubelets say of containers that do not run, and whether waiting may help.
final class Said {

    private static final Set<String> NEVER_STARTS = Set.of("InvalidImageName", "ErrImageNeverPull",
            "CreateContainerConfigError", "CreateContainerError", "RunContainerError", "StartError", "ContainerCannotRun",
            "CrashLoopBackOff");
    private static final Set<String> PULLING = Set.of("ErrImagePull", "ImagePullBackOff", "ImageInspectError",
            "RegistryUnavailable");
    /// What asking the registry again will not mend.
    private static final Pattern NO_SUCH_IMAGE = Pattern.compile("(?i)not found|manifest unknown|unauthorized|denied"
            + "|forbidden|no match for platform|does not exist|invalid reference|no basic auth");
    private static final Pattern NO_PROGRAM = Pattern.compile(
            "(?i)executable file not found|no such file or directory|exec format error");
    private static final int LONGEST = 500;

    private Said() {}

    /// The message, else the reason, on one line without its full stop.
    static String of(String message, String reason) {
        var text = message == null || message.isBlank() ? Objects.requireNonNullElse(reason, "") : message;
        var line = text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static boolean isFinal(String reason, String said) {
        return neverStarts(reason) || isPulling(reason) && NO_SUCH_IMAGE.matcher(said).find();
    }

    static boolean neverStarts(String reason) {
        return reason != null && NEVER_STARTS.contains(reason);
    }

    static boolean isPulling(String reason) {
        return reason != null && PULLING.contains(reason);
    }

    static boolean isOfMissingProgram(String said) {
        return NO_PROGRAM.matcher(said).find();
    }
}
