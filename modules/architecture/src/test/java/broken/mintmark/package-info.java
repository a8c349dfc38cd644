/// A house that breaks every rule once, so that each rule is seen to catch what it is there for.
///
/// **In this room** one small class for each rule. **Not in this room** anything that runs.
/// **May use** whatever it should not. **Used by** `HouseRulesTest`.
package broken.mintmark;
