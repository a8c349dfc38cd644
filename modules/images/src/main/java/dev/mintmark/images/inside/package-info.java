/// Looks into files of formats that people cannot read.
///
/// **In this room** the ELF format: what is noted of a file while its layer passes by, and the symbols that it offers.
/// **Not in this room** archives of packages: `catalog`; how two files differ: `compare`.
/// **May use** `domain`, `images.layer`. **Used by** `compare`, and by `app`, which hands the inspector to the layers' reader.
/// **Start reading at** [ElfInspector].
package dev.mintmark.images.inside;
