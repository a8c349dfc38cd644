package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.ProcessLine;
import java.util.ArrayList;
import java.util.List;

/// Lists the processes inside a container from its `/proc`, which every image has, unlike `ps`.
final class Processes {

    private static final int MOST = 10_000;
    private static final int FIELDS = 3;
    private static final int LONGEST = 4096;
    private static final String LIST = """
            for d in /proc/[0-9]*; do
              u=; n=
              while read -r k v _; do
                case "$k" in Name:) n=$v;; Uid:) u=$v; break;; esac
              done < "$d/status" || continue
              c=$(tr '\\0' ' ' < "$d/cmdline" | head -c 4096; echo .)
              c=${c%??}
              [ -n "$c" ] || c="[$n]"
              printf '%s\\0%s\\0%s\\0' "${d#/proc/}" "$u" "$c"
            done 2>/dev/null
            exit 0
            """;

    private final Scripts scripts;

    Processes(Scripts scripts) {
        this.scripts = scripts;
    }

    List<ProcessLine> list() throws InsideFailed, InterruptedException {
        var what = "The processes were not listed.";
        var said = scripts.run(what, LIST);
        if (said.code() != 0) {
            throw InsideProblems.failed("copy.unreadable", what, "Its /proc cannot be read"
                    + (said.errors().isEmpty() ? "" : ": " + said.errors()) + ".", "Open a shell and look by hand.");
        }
        var records = NulRecords.of(said.output());
        var lines = new ArrayList<ProcessLine>();
        for (var at = 0; at + FIELDS <= records.size() && lines.size() < MOST; at += FIELDS) {
            if (records.get(at).matches("\\d{1,10}")) {
                var command = records.get(at + 2);
                lines.add(new ProcessLine(Long.parseLong(records.get(at)), records.get(at + 1), "",
                        command.length() > LONGEST ? command.substring(0, LONGEST) : command));
            }
        }
        return lines;
    }
}
