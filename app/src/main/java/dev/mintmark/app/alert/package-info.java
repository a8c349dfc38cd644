/// Alerts as Alertmanager hands them out.
///
/// **In this room** reading them from a document that nobody trusts.
/// **Not in this room** asking an Alertmanager, and what becomes of an alert (`incident`).
/// **May use** `incident`. **Used by** `cli` and the window.
/// **Start reading at** [AlertDocument].
package dev.mintmark.app.alert;
