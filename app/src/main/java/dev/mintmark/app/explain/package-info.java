/// "What is this": what a check, a sign, a finding or a problem's code means, why it matters, what to do, where to read more.
///
/// **In this room** [Explanations], read from `assets/strings/explain.properties` when somebody first asks. To explain
/// something new, add one line there: `finding.MY_KIND=title | means | matters | do | read`. A test of `architecture` collects
/// all names from the sources, and fails for one without a line.
/// **Not in this room** how it is shown: `access.WhatIsThis` and `cli`.
/// **May use** the JDK. **Used by** `access`, `cli`.
/// **Start reading at** [Explanations].
package dev.mintmark.app.explain;
