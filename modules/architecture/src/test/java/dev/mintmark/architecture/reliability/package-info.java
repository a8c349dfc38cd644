/// How each fault is borne during each activity: read from the tests that prove it, and written into the README.
///
/// **In this room** the table, what makes it incomplete, and the cells that cannot occur, each with its reason.
/// **Not in this room** the proofs: they are tests of every module, marked with `Proves` of the testkit.
/// **May use** the compiled tests of every module. **Used by** nobody.
/// **Start reading at** [FaultMatrix].
package dev.mintmark.architecture.reliability;
