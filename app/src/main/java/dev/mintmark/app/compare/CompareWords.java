package dev.mintmark.app.compare;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathText;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.SettingName;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// Puts the rows of a comparison into words. What an image says of itself is never trusted to be printable.
record CompareWords(Words words, Wording wording) {

    /// What ends a text that is cut.
    static final String ELLIPSIS = "…";

    private static final int SHORT_COMMIT = 7;
    private static final int LONGEST = 400;
    private static final int LONGEST_WHOLE = 20_000;

    RowText file(FileLine line) {
        var change = line.change();
        var owner = owner(change);
        var what = what(change);
        return new RowText(sign(line.mark()), role(line.mark()), line.path(), true, what, owner,
                line.mark() == FileMark.UNEXPLAINED ? "warning" : "subtle",
                words.get("compare.spoken.file", line.path(), what, owner));
    }

    private String owner(FileChange change) {
        return change.owner().map(one -> printable(one.name())).orElseGet(() -> words.get(isPackageManagers(change)
                ? "compare.packageManager" : "compare.noPackage"));
    }

    /// Whether a package manager wrote it, about packages that did change: its database, or a trace beside their files.
    static boolean isPackageManagers(FileChange change) {
        var kind = change.to().or(change::from).orElseThrow().entry().kind();
        return change.owner().isEmpty() && (change.trace()
                || !change.isUnexplained() && !change.isOnlyTime() && kind != EntryKind.DIRECTORY);
    }

    static String sign(FileMark mark) {
        return switch (mark) {
            case UNEXPLAINED -> "!";
            case CHANGED, TIME -> "~";
            case ADDED -> "+";
            case REMOVED -> "−";
        };
    }

    static String role(FileMark mark) {
        return switch (mark) {
            case UNEXPLAINED -> "warning";
            case CHANGED, TIME -> "muted";
            case ADDED -> "ok";
            case REMOVED -> "danger";
        };
    }

    /// In what a file differs, in few words: *"changed"*, *"mode 644 → 600"*.
    String what(FileChange change) {
        if (change.from().isEmpty() || change.to().isEmpty()) {
            return words.get(change.kind() == FileChange.Kind.ADDED ? "compare.what.added" : "compare.what.removed");
        }
        var from = change.from().get();
        var to = change.to().get();
        var parts = new ArrayList<String>();
        if (change.what().contains(Aspect.KIND)) {
            parts.add(words.get("compare.what.kind", kind(from), kind(to)));
        }
        if (change.what().contains(Aspect.MODE)) {
            parts.add(words.get("compare.what.mode", octal(from), octal(to)));
        }
        if (change.what().contains(Aspect.OWNER)) {
            parts.add(words.get("compare.what.owner", owner(from), owner(to)));
        }
        if (change.what().contains(Aspect.LINK)) {
            parts.add(words.get("compare.what.link", printable(from.entry().link().orElse("")),
                    printable(to.entry().link().orElse(""))));
        }
        if (change.what().contains(Aspect.XATTRS)) {
            parts.add(words.get("compare.what.xattrs"));
        }
        if (change.what().contains(Aspect.DEVICE)) {
            parts.add(words.get("compare.what.device"));
        }
        if (change.what().contains(Aspect.CONTENT) && parts.isEmpty()) {
            parts.add(words.get("compare.what.content"));
        } else if (change.what().contains(Aspect.CONTENT)) {
            parts.addFirst(words.get("compare.what.content"));
        }
        return parts.isEmpty() ? words.get("compare.what.time") : String.join(", ", parts);
    }

    private String kind(ImageFile file) {
        return words.get("compare.kind." + file.entry().kind().name().toLowerCase(Locale.ROOT));
    }

    private static String octal(ImageFile file) {
        return Integer.toOctalString(file.entry().mode());
    }

    private static String owner(ImageFile file) {
        return file.entry().uid() + ":" + file.entry().gid();
    }

    RowText installed(PackageChange change) {
        var kind = change.kind().name().toLowerCase(Locale.ROOT);
        var versions = arrow(change.from().map(one -> one.version()), change.to().map(one -> one.version()));
        var sign = switch (change.kind()) {
            case DOWNGRADED -> "!";
            case ADDED -> "+";
            case REMOVED -> "−";
            case UPGRADED -> "↑";
            case CHANGED -> "~";
        };
        var role = switch (change.kind()) {
            case DOWNGRADED -> "warning";
            case ADDED -> "ok";
            case REMOVED -> "danger";
            case UPGRADED -> "accent";
            case CHANGED -> "muted";
        };
        var name = printable(change.name());
        var said = words.get("compare.package." + kind);
        return new RowText(sign, role, name, true, versions, words.get("compare.packageKind", said, change.type()
                .purlType()),
                change.kind() == PackageChange.Kind.DOWNGRADED ? "warning" : "subtle",
                words.get("compare.spoken.package", name, said, versions, change.type().purlType()));
    }

    private static String arrow(Optional<String> from, Optional<String> to) {
        if (from.isPresent() && to.isPresent()) {
            return printable(from.get()) + " → " + printable(to.get());
        }
        return printable(from.or(() -> to).orElse(""));
    }

    RowText setting(ConfigurationChange change) {
        var sign = change.from().isEmpty() ? "+" : change.to().isEmpty() ? "−" : "~";
        var role = change.from().isEmpty() ? "ok" : change.to().isEmpty() ? "danger" : "muted";
        var values = arrow(change.from(), change.to());
        var name = printable(SettingName.shown(change.key()));
        var kind = change.masked() ? words.get("compare.masked") : words.get(change.from().isEmpty()
                ? "compare.what.added" : change.to().isEmpty() ? "compare.what.removed" : "compare.what.content");
        return new RowText(sign, role, name, true, values, kind, change.masked() ? "warning" : "subtle",
                words.get("compare.spoken.setting", name, kind, values))
                .whole(whole(name + " " + change.from().orElse("") + "\n→ " + change.to().orElse("")));
    }

    RowText step(BuildChange change) {
        var sign = change.same() ? " " : change.from().isEmpty() ? "+" : change.to().isEmpty() ? "−" : "~";
        var role = change.same() ? "quiet" : change.from().isEmpty() ? "ok" : change.to().isEmpty() ? "danger"
                : "muted";
        var step = change.to().or(change::from).orElseThrow();
        var command = printable(step.command());
        var sizes = arrow(size(change.from()), size(change.to()));
        if (size(change.from()).equals(size(change.to()))) {
            sizes = size(change.to()).orElse("");
        }
        var what = words.get(change.same() ? "compare.step.same" : change.from().isEmpty() ? "compare.what.added"
                : change.to().isEmpty() ? "compare.what.removed" : "compare.what.content");
        return new RowText(sign, role, command, true, sizes, step.number() == 0 ? words.get("compare.step.unexplained")
                : words.get("compare.step.number", step.number(), what), step.number() == 0 ? "warning" : "subtle",
                words.get("compare.spoken.step", step.number(), command, what)).whole(whole(step.command()));
    }

    private Optional<String> size(Optional<BuildChange.Step> step) {
        return step.flatMap(BuildChange.Step::layer).filter(layer -> layer.size().isPresent())
                .map(layer -> wording.size(layer.size().getAsLong()));
    }

    RowText commit(Commit commit) {
        var id = commit.id().substring(0, Math.min(SHORT_COMMIT, commit.id().length()));
        return new RowText(" ", "muted", printable(commit.subject()), false, printable(commit.author()),
                id + "   " + wording.moment(commit.committed()), "subtle",
                words.get("compare.spoken.commit", printable(commit.subject()), printable(commit.author()),
                        wording.ago(commit.committed())));
    }

    RowText finding(Finding finding) {
        var sign = switch (finding.severity()) {
            case HIGH -> "▲";
            case MEDIUM -> "!";
            case LOW -> "·";
        };
        var role = switch (finding.severity()) {
            case HIGH -> "danger";
            case MEDIUM -> "warning";
            case LOW -> "muted";
        };
        var sentence = printable(finding.sentence());
        var news = words.get("compare.news." + finding.news().name().toLowerCase(Locale.ROOT));
        var severity = words.get("compare.severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        return new RowText(sign, role, sentence, false, news, finding.rule(), "subtle",
                words.get("compare.spoken.finding", severity, sentence, news)).whole(whole(finding.sentence()));
    }

    /// Harmless to show, whatever it was: no control characters, no endless lines.
    static String printable(String text) {
        return cut(text, LONGEST);
    }

    /// The same for where there is room, or somewhere to paste it: still not endless.
    static String whole(String text) {
        return cut(text, LONGEST_WHOLE);
    }

    private static String cut(String text, int longest) {
        return PathText.printable(text.length() > longest ? text.substring(0, longest) + ELLIPSIS : text);
    }
}
