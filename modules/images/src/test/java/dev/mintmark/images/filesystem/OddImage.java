package dev.mintmark.images.filesystem;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.header;

import dev.mintmark.images.layer.TarBytes;
import java.util.List;
import java.util.stream.Stream;

/// Small images, each odd in one way, written byte by byte.
enum OddImage {

    SETUID_AND_OWNER_CHANGE(layer().file("bin/su", "x", 0755),
            layer().add(header("bin/su", '0').mode(04755).owner(7, 8), bytes("x"))),
    CAPABILITY(layer().directory("bin/").pax(capability()).file("bin/ping", "x")),
    CAPABILITY_ON_ONE_OF_TWO_LINKS(layer().pax(capability()).file("a", "x").hardLink("b", "a")),
    LINK_WITH_ANOTHER_MODE_AND_OWNER(layer().file("a", "x"), layer().file("c", "y", 0600)
            .add(header("d", '1').link("c").mode(0751).owner(12, 13))),
    SYMBOLIC_LINK_RETARGETED(layer().symbolicLink("l", "one"), layer().symbolicLink("l", "two")),
    SAME_SIZE_OTHER_CONTENT(layer().file("f", "abc"), layer().file("f", "abd")),
    WHITEOUT(layer().file("d/a", "1").file("d/b", "2"), layer().file("d/.wh.a", "")),
    WHITEOUT_OF_A_DIRECTORY(layer().file("d/e/a", "1").file("d/b", "2"), layer().file("d/.wh.e", "")),
    WHITEOUT_OF_NOTHING(layer().file("a", "1"), layer().file(".wh.gone", "").file("d/.wh.gone", "")),
    WHITEOUT_AND_BACK_IN_A_THIRD_LAYER(layer().file("d/a", "1").file("d/b", "2"), layer().file(".wh.d", ""),
            layer().file("d/c", "3")),
    OPAQUE_FIRST(layer().file("d/a", "1"), layer().directory("d/").file("d/.wh..wh..opq", "").file("d/b", "2")),
    OPAQUE_LAST(layer().file("d/a", "1"), layer().directory("d/").file("d/b", "2").file("d/.wh..wh..opq", "")),
    OPAQUE_BEFORE_ITS_DIRECTORY(layer().file("d/a", "1"), layer().file("d/.wh..wh..opq", "").directory("d/", 0700)),
    OPAQUE_ROOT(layer().file("a", "1").file("d/b", "2"), layer().file(".wh..wh..opq", "").file("c", "3")),
    OPAQUE_IN_THE_MIDDLE(layer().file("d/a", "1"), layer().file("d/.wh..wh..opq", "").file("d/b", "2"),
            layer().file("d/c", "3")),
    WHITEOUT_THEN_FILE(layer().file("a", "1"), layer().file(".wh.a", "").file("a", "2")),
    FILE_THEN_WHITEOUT(true, layer().file("a", "1"), layer().file("a", "2").file(".wh.a", "")),
    WHITEOUT_THEN_DIRECTORY(layer().file("d/a", "1"), layer().file(".wh.d", "").directory("d/").file("d/b", "2")),
    WHITEOUT_THEN_FILE_BELOW(true, layer().file("d/a", "1"), layer().file(".wh.d", "").file("d/b", "2")),
    DIRECTORY_THEN_WHITEOUT(true, layer().file("d/a", "1"), layer().directory("d/").file(".wh.d", "")),
    FILE_TO_DIRECTORY(layer().file("x", "1"), layer().directory("x/").file("x/y", "2")),
    DIRECTORY_TO_FILE(layer().file("x/y", "1"), layer().file("x", "2")),
    DIRECTORY_TO_FILE_TO_DIRECTORY(layer().file("x/y", "1"), layer().file("x", "2"), layer().file("x/z", "3")),
    DIRECTORY_TO_SYMBOLIC_LINK(layer().file("x/y", "1").directory("z/"), layer().symbolicLink("x", "z")),
    CHILDREN_OF_A_SYMBOLIC_LINK_BELOW(layer().file("usr/lib/a", "1").symbolicLink("lib", "usr/lib"),
            layer().file("lib/b", "2")),
    CHILDREN_OF_A_SYMBOLIC_LINK_IN_THE_SAME_LAYER(layer().directory("usr/").directory("usr/lib/")
            .symbolicLink("lib", "usr/lib").file("lib/b", "2").file("lib/c/d", "3")),
    CHILDREN_OF_AN_ABSOLUTE_SYMBOLIC_LINK(layer().directory("usr/").symbolicLink("bin", "/usr").file("bin/b", "2")),
    CHILDREN_OF_A_SYMBOLIC_LINK_UPWARDS(layer().directory("usr/").directory("usr/a/")
            .symbolicLink("usr/a/l", "../../usr/a").file("usr/a/l/b", "2")
            .symbolicLink("out", "../../../../usr").file("out/c", "3")),
    CHILDREN_OF_A_DANGLING_SYMBOLIC_LINK(true, layer().symbolicLink("lib", "usr/lib").file("lib/b", "2")),
    CHILDREN_OF_A_CIRCLE(true, layer().symbolicLink("a", "b").symbolicLink("b", "a").file("a/x", "2")),
    CHILDREN_OF_A_FILE(true, layer().file("a", "1").file("a/b", "2")),
    HARD_LINKS(layer().file("a", "1").hardLink("b", "a").hardLink("c", "b").hardLink("0", "./a")),
    HARD_LINK_REPLACED_ABOVE(layer().file("a", "1").hardLink("b", "a"), layer().file("a", "2")),
    SECOND_HARD_LINK_REPLACED_ABOVE(layer().file("a", "1").hardLink("b", "a"), layer().file("b", "2")),
    HARD_LINK_TAKEN_AWAY_ABOVE(layer().file("a", "1").hardLink("b", "a").hardLink("c", "a"), layer().file(".wh.a", "")),
    HARD_LINK_TO_A_LAYER_BELOW(true, layer().file("a", "1"), layer().hardLink("b", "a")),
    HARD_LINK_TO_A_SYMBOLIC_LINK(layer().file("a", "1").symbolicLink("l", "a").hardLink("h", "l")),
    HARD_LINK_THROUGH_A_SYMBOLIC_LINK(layer().directory("d/").file("d/a", "1").symbolicLink("l", "d")
            .hardLink("h", "l/a")),
    HARD_LINK_TO_A_DIRECTORY(true, layer().directory("d/").hardLink("h", "d")),
    HARD_LINK_TO_NOTHING(true, layer().hardLink("h", "nothing")),
    HARD_LINK_TO_ITSELF(true, layer().file("h", "1").hardLink("h", "h")),
    HARD_LINK_TO_A_FIFO(layer().add(header("f", '6')).hardLink("h", "f")),
    HARD_LINK_OUT(true, layer().hardLink("h", "../../etc/passwd")),
    HARD_LINK_UPWARDS(layer().file("etc-passwd", "1").hardLink("h", "../../etc-passwd")),
    DEVICES(layer().add(header("c", '3').device(1, 3).mode(0666)).add(header("b", '4').device(8, 1).mode(0660))
            .add(header("p", '6').mode(0600))),
    DEVICE_0_0_IS_A_WHITEOUT(layer().file("a", "1").file("d/x", "1"), layer().add(header("a", '3').device(0, 0))
            .add(header("d", '3').device(0, 0))),
    DEVICE_0_0_OF_BLOCKS(layer().add(header("b", '4').device(0, 0))),
    ATTRIBUTE_THAT_MAKES_OPAQUE(layer().file("d/a", "1"),
            layer().pax("SCHILY.xattr.trusted.overlay.opaque", "y").directory("d/").file("d/b", "2")),
    MISSING_PARENTS(layer().file("a/b/c/d", "1")),
    MISSING_PARENTS_ABOVE_A_DIRECTORY_WITH_A_MODE(layer().directory("t/", 01777).file("t/a", "1"),
            layer().file("t/b", "2")),
    PARENT_AFTER_ITS_CHILD(layer().file("a/b", "1").directory("a/", 0700)),
    ENTRY_FOR_THE_ROOT(layer().directory("./", 0700).file("./a", "1"), layer().directory("/", 0711).file("/b", "2")),
    DOTS_IN_NAMES(layer().file("./a/./b", "1").file("//c//d", "2").file("e/../f", "3").file("/../g", "4")),
    LEADING_OUT(layer().file("../x", "1")),
    LEADING_FAR_OUT(layer().directory("x/").file("a/../../../x", "1")),
    AUFS_NAMES(layer().directory(".wh..wh.plnk/").file(".wh..wh.aufs", "").directory(".wh..wh.orph/").file("a", "1")),
    AUFS_NAMES_WITH_CONTENT(layer().file(".wh..wh.plnk/1.2", "x").file("a", "1")),
    WHITEOUT_OF_DOTS(true, layer().file("d/a", "1").file("d/.wh..", "")),
    WHITEOUT_OF_NO_NAME(true, layer().file("d/a", "1").file("d/.wh.", "")),
    WHITEOUT_THAT_IS_A_DIRECTORY(layer().file("d/a", "1"), layer().directory(".wh.d/")),
    DUPLICATE_FILE(true, layer().file("a", "1").file("a", "2")),
    DUPLICATE_DIRECTORY(true, layer().directory("a/", 0700).directory("a/", 0711)),
    DUPLICATE_BY_OTHER_SPELLING(true, layer().file("a", "1").file("./a", "2")),
    DUPLICATE_THROUGH_A_LINK(layer().directory("d/").file("d/a", "1").hardLink("h", "d/a").symbolicLink("l", "d")
            .file("l/a", "2")),
    PAX_NAMES(layer().pax("path", "\u00c3\u00a4/" + "n".repeat(200), "size", "3", "uid", "3000000", "gid", "4000000",
            "mtime", "1.5").add(header("short", '0'), bytes("abc"))),
    PAX_LINK(layer().pax("linkpath", "t".repeat(300)).symbolicLink("l", "short")),
    GNU_NAMES(layer().gnuLong('L', "d/" + "n".repeat(200)).file("short", "x").gnuLong('K', "t".repeat(300))
            .gnuLong('L', "m".repeat(120)).symbolicLink("l", "short")),
    USTAR_PREFIX(layer().add(header("name", '0').text(345, 155, "p".repeat(100)), bytes("x"))),
    OLD_HEADERS(layer().add(header("v7", '\0').text(257, 8, "\0".repeat(8)), bytes("x"))
            .add(header("dir/", '\0').text(257, 8, "\0".repeat(8)))),
    BINARY_NUMBERS(layer().add(header("n", '0').text(108, 8, "\u0080\0\0\0\0\u002d\u00c6\u00c0"), bytes("x"))),
    GLOBAL_HEADER(layer().extension('g', "path", "other", "uid", "7").file("a", "1")),
    NAMES_NOT_IN_UTF_8(layer().file("caf\u00e9", "1").file("ok", "2")),
    NAMES_OF_CONTROL_CHARACTERS(layer().file("a\nb", "1").file("\u001b[31mred", "2").file(" ", "3")),
    ORDER_OF_BYTES(layer().file("a/b", "1").file("a-b/c", "2").file("a.b", "3").file("a0", "4").file("a", "5", 0644)
            .file("ab", "6"), layer().file("a-b/d", "1")),
    LONGEST_NAME(layer().pax("path", "n".repeat(255)).file("x", "1")),
    NAME_TOO_LONG(true, layer().pax("path", "n".repeat(256)).file("x", "1")),
    CONTIGUOUS_FILE(true, layer().add(header("c", '7'), bytes("x"))),
    UNKNOWN_KIND(true, layer().add(header("c", 'V'), bytes("x"))),
    SPARSE_1_0(layer().pax("GNU.sparse.major", "1", "GNU.sparse.minor", "0", "GNU.sparse.name", "s",
            "GNU.sparse.realsize", "2000").add(header("GNUSparseFile.0/s", '0').size(515))
            .content(bytes("1\n1000\n3\n" + "\0".repeat(503) + "abc"))),
    SPARSE_0_1(layer().pax("GNU.sparse.size", "2000", "GNU.sparse.numblocks", "1", "GNU.sparse.map", "1000,3",
            "GNU.sparse.name", "s").add(header("GNUSparseFile.0/s", '0'), bytes("abc"))),
    SPARSE_OLD(true, layer().add(header("s", 'S').text(257, 8, "ustar  \0").text(386, 12, "00000001750")
            .text(398, 12, "00000000003").text(483, 12, "00000003720"), bytes("abc"))),
    TRAILING_BYTES(layer().file("a", "1").end().raw(bytes("more after the end"))),
    SIZE_OF_A_DIRECTORY(layer().add(header("d/", '5').size(512)).file("d/a", "1")),
    LARGE_OWNER(layer().pax("uid", "5000000000", "gid", "4294967294").file("a", "1")),
    NEGATIVE_OWNER(layer().add(header("a", '0').text(108, 8, "\u00ff".repeat(8)), bytes("x"))),
    NEGATIVE_OWNER_OF_A_LINK(layer().add(header("a", '0').owner(7, 8), bytes("x"))
            .add(header("b", '1').link("a").text(108, 8, "\u00ff".repeat(8)))),
    LARGE_DEVICE(layer().add(header("d", '3').device(300, 70000)).add(header("e", '4').device(4095, 1048575))),
    FILE_WITH_A_SLASH_AT_ITS_END(layer().add(header("f/", '0'), bytes("x"))),
    SPARSE_0_0(layer().add(header("x", 'x'), bytes("22 GNU.sparse.size=20\n26 GNU.sparse.numblocks=2\n"
            + "23 GNU.sparse.offset=1\n25 GNU.sparse.numbytes=2\n23 GNU.sparse.offset=9\n25 GNU.sparse.numbytes=3\n"))
            .add(header("s", '0'), bytes("abcde"))),
    HARD_LINK_TO_A_WHITEOUT(layer().file("a", "1").file("b", "2"), layer().file(".wh.a", "").hardLink("b", "a")),
    MARKS_THROUGH_A_SYMBOLIC_LINK(layer().file("d/a", "1").file("d/b", "2").file("e/f", "3"), layer().directory("d/")
            .symbolicLink("l", "d").file("l/.wh.a", "").directory("e/").symbolicLink("m", "/e")
            .file("m/.wh..wh..opq", "")),
    BLANKS_IN_NUMBERS(layer().add(header("a", '0').text(100, 8, "   755 \0").text(108, 8, "      \0 "), bytes("x"))),
    NO_NAME(layer().file("a", "1").file("", "2")),
    ACCESS_LIST(layer().pax("SCHILY.xattr.system.posix_acl_access", "\u0002\0\0\0\u0001\0\u0006\0\u00ff\u00ff\u00ff"
            + "\u00ff\u0004\0\u0004\0\u00ff\u00ff\u00ff\u00ff\u0020\0\u0000\0\u00ff\u00ff\u00ff\u00ff").file("a", "1")),
    LINK_TO_NO_NAME(true, layer().symbolicLink("l", "")),
    HIGH_BITS_OF_MODE(layer().add(header("a", '0').mode(0104755), bytes("x"))),
    WHITEOUT_OF_A_WHITEOUT(layer().file("a", "1"), layer().file(".wh.a", ""), layer().file(".wh.a", "")),
    NAME_OF_A_WHITEOUT_ON_THE_WAY(layer().file("a/b", "1"), layer().file(".wh.a/c", "2")),
    FILE_BELOW_A_LINK_TO_A_FILE(true, layer().file("f", "1").symbolicLink("l", "f").file("l/x", "2")),
    MANY_DIRECTORIES_DEEP(layer().pax("path", "a/".repeat(500) + "f").file("x", "1"), layer().file("a/a/.wh.a", "")),
    LINK_OF_A_LINK_REPLACED(layer().file("a", "1").hardLink("b", "a").hardLink("c", "b"),
            layer().file("b", "2").hardLink("d", "b"), layer().file(".wh.c", "").file(".wh.d", "")),
    EMPTY_LAYERS(layer(), layer().file("a", "1"), layer());

    private final boolean refused;
    private final List<byte[]> layers;

    OddImage(TarBytes... layers) {
        this(false, layers);
    }

    OddImage(boolean refused, TarBytes... layers) {
        this.refused = refused;
        this.layers = Stream.of(layers).map(TarBytes::bytes).toList();
    }

    /// Whether the engine refuses to load it.
    boolean isRefused() {
        return refused;
    }

    List<byte[]> layers() {
        return layers;
    }

    private static TarBytes layer() {
        return new TarBytes();
    }

    /// `cap_net_raw+ep`, as the kernel keeps it.
    private static String[] capability() {
        return new String[] {"SCHILY.xattr.security.capability",
            "\u0001\0\0\u0002\0\u0020\0\0\0\0\0\0\0\0\0\0\0\0\0\0"};
    }
}
