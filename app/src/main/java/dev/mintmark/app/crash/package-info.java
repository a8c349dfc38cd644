/// What is kept when the program fails: a short report of each fault, and a mark by which the next run sees that the one
/// before did not end by itself. Nothing of it leaves the machine by itself.
///
/// **In this room** [Uncaught] (whatever no one else caught, on any thread), [CrashReports] (few, small, without secrets) and
/// [RunMarker].
/// **Not in this room** what is sent: `bundle`; what the window shows of it: `sending`.
/// **May use** `domain`, the JDK. **Used by** `Main`, `console`, `bundle`, `sending`, `cli`.
/// **Start reading at** [Uncaught].
package dev.mintmark.app.crash;
