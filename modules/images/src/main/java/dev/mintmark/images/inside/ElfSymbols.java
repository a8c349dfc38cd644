package dev.mintmark.images.inside;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The symbols that a program or library offers to others: the defined ones of its dynamic symbol table.
public final class ElfSymbols {

    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int MOST = 100_000;
    private static final int LONGEST_NAME = 512;
    private static final int LOCAL = 0;

    private ElfSymbols() {}

    /// Sorted; empty of what is not an ELF file or has none.
    ///
    /// @param content the whole file
    public static SortedSet<String> of(byte[] content) {
        var symbols = new TreeSet<String>();
        try {
            var header = ElfHeader.of(content);
            if (header.isPresent()) {
                read(header.get(), symbols);
            }
        } catch (IndexOutOfBoundsException e) {
            return Collections.emptySortedSet();
        }
        return symbols;
    }

    private static void read(ElfHeader header, SortedSet<String> symbols) {
        var sections = header.sections();
        for (var section : sections) {
            if (section.type() != DYNAMIC_SYMBOLS || section.link() < 0 || section.link() >= sections.size()) {
                continue;
            }
            var names = sections.get(section.link());
            var step = header.isWide() ? 24 : 16;
            var count = Math.min(section.size() / step, MOST);
            for (var i = 1; i < count; i++) {
                var at = section.offset() + (long) i * step;
                var binding = header.octet(at + (header.isWide() ? 4 : 12)) >> 4;
                var defined = header.half(at + (header.isWide() ? 6 : 14)) != 0;
                if (binding != LOCAL && defined) {
                    symbols.add(header.text(names.offset() + header.word(at, false), LONGEST_NAME));
                }
            }
        }
    }
}
