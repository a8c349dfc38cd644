package dev.mintmark.git.environment;

import dev.mintmark.git.yaml.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is changed in one file, as facts of a step.
///
/// @param path  within the repository
/// @param blob  the object the edits are of
/// @param edits of its characters
record FileChange(String path, String blob, List<Edit> edits) {

    private static final String FILE = "file.";

    FileChange {
        edits = List.copyOf(edits);
    }

    static SortedMap<String, String> facts(List<FileChange> changes) {
        var facts = new TreeMap<String, String>();
        for (var number = 1; number <= changes.size(); number++) {
            var change = changes.get(number - 1);
            var key = FILE + number + ".";
            facts.put(key + "path", change.path);
            facts.put(key + "blob", change.blob);
            for (var edit = 1; edit <= change.edits.size(); edit++) {
                var one = change.edits.get(edit - 1);
                facts.put(key + "edit." + edit, one.start() + " " + one.end() + " " + one.text());
            }
        }
        return facts;
    }

    /// @throws IllegalArgumentException if these are no such facts
    static List<FileChange> of(Map<String, String> facts) {
        var changes = new ArrayList<FileChange>();
        for (var number = 1; facts.containsKey(FILE + number + ".path"); number++) {
            var key = FILE + number + ".";
            var edits = new ArrayList<Edit>();
            for (var edit = 1; facts.containsKey(key + "edit." + edit); edit++) {
                var parts = facts.get(key + "edit." + edit).split(" ", 3);
                edits.add(new Edit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
            }
            changes.add(new FileChange(facts.get(key + "path"), facts.get(key + "blob"), edits));
        }
        return changes;
    }
}
