/// The rules of the house, as tests.
///
/// **In this room** one rule for each thing the house relies on, and for each rule a small house that breaks it.
/// **Not in this room** what the compiler already refuses.
/// **May use** the classes of every module, to look at. **Used by** nobody.
/// **Start reading at** [HouseRules], then `decisions/`.
package dev.mintmark.architecture;
