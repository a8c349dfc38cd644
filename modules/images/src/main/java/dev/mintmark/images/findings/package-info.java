/// Says what an operator should look at in a comparison.
///
/// **In this room** the rules, each a question to a comparison.
/// **Not in this room** what a secret looks like: `secrets`; what differs: `compare`.
/// **May use** `compare`, `layer`, `secrets`. **Used by** `app`, which hands the rules to the comparer.
/// **Start reading at** [FindingRules].
package dev.mintmark.images.findings;
