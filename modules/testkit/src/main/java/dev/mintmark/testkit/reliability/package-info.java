/// What a test says it proves about reliability: which fault, during what, what is shown, and how it recovers.
///
/// **In this room** the annotation, and the faults and activities that it names.
/// **Not in this room** the table that is made of them (`modules/architecture`), and the tests themselves.
/// **May use** nothing. **Used by** tests of every module, and by the table.
/// **Start reading at** [Proves].
package dev.mintmark.testkit.reliability;
