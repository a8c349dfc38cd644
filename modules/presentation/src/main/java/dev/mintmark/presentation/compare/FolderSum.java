package dev.mintmark.presentation.compare;

/// What differs within a folder, all of it together.
///
/// @param onlyTime how many differ in time alone; they are in none of the other counts
/// @param growth   by how many bytes all of it grew
/// @param worst    the worst mark within
public record FolderSum(long added, long removed, long changed, long onlyTime, long growth, FileMark worst) {

    static final FolderSum NOTHING = new FolderSum(0, 0, 0, 0, 0, FileMark.TIME);

    static FolderSum of(FileLine line) {
        var change = line.change();
        var growth = change.growth();
        if (change.isOnlyTime()) {
            return new FolderSum(0, 0, 0, 1, growth, line.mark());
        }
        return switch (change.kind()) {
            case ADDED -> new FolderSum(1, 0, 0, 0, growth, line.mark());
            case REMOVED -> new FolderSum(0, 1, 0, 0, growth, line.mark());
            case CHANGED -> new FolderSum(0, 0, 1, 0, growth, line.mark());
        };
    }

    FolderSum plus(FolderSum other) {
        return new FolderSum(added + other.added, removed + other.removed, changed + other.changed,
                onlyTime + other.onlyTime, growth + other.growth,
                worst.compareTo(other.worst) <= 0 ? worst : other.worst);
    }
}
