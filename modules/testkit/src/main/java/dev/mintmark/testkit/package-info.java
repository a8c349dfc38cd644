/// What tests of every module share: contracts, fakes, and recorded traffic.
///
/// **In this room** contracts that fakes and real rooms both keep, and observers that wait without sleeping.
/// **Not in this room** anything the program itself uses.
/// **May use** `fleet`, `images`, `change`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [SourceContract].
package dev.mintmark.testkit;
