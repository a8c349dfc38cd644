package dev.mintmark.images.layer;

/// The columns of an index, row by row in order of the paths.
///
/// @param attributes     number of a row's mode and owner in `attributeTable`
/// @param times          nanoseconds since 1970
/// @param contents       SHA-256 of the rows that are files, one after another
/// @param facts          as [FactsCodec] writes them
record IndexColumns(SortedPaths paths, byte[] kinds, int[] attributes, AttributeTable.Attributes[] attributeTable,
        long[] sizes, long[] times, byte[] contents, ExtrasColumn extras, byte[] facts) {

    /// How many files come before each block of paths.
    int[] contentRanks() {
        var ranks = new int[kinds.length / SortedPaths.BLOCK + 1];
        var files = 0;
        for (var row = 0; row < kinds.length; row++) {
            if (row % SortedPaths.BLOCK == 0) {
                ranks[row / SortedPaths.BLOCK] = files;
            }
            files += kinds[row] == EntryKind.FILE.ordinal() ? 1 : 0;
        }
        return ranks;
    }
}
