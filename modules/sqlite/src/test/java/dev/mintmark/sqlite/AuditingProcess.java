package dev.mintmark.sqlite;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// A second console that writes line after line into the audit, as fast as it can.
///
/// It begins when it is sent a byte, and sends a line for each after `append` has returned.
final class AuditingProcess {

    private AuditingProcess() {}

    /// @param arguments file, name of this process, how many lines
    public static void main(String[] arguments) throws Exception {
        try (var begin = new FileInputStream(FileDescriptor.in); var out = new FileOutputStream(FileDescriptor.out)) {
            say(out, "ready");
            begin.read();
            try (var audit = new SqliteAudit(Path.of(arguments[0]), InstantSource.system())) {
                for (var line = 1; line <= Integer.parseInt(arguments[2]); line++) {
                    audit.append(new AuditRecord("copy.launch", arguments[1] + "/" + line, AuditStage.STARTED, "ana",
                            "INC-314", Map.of("image", "shop/web:" + line, "lease", "1800")));
                    say(out, Integer.toString(line));
                }
            }
            say(out, "done");
        }
    }

    private static void say(FileOutputStream out, String word) throws Exception {
        out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
