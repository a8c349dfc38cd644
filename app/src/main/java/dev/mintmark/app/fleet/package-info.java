/// The Fleet screen: what runs, by service, by image version, and as a map of every instance.
///
/// **In this room** tables, the detail pane, the map, and their words.
/// **Not in this room** what is shown and in which order: `presentation.fleet`.
/// **May use** `presentation`, `frame`, `theme`, `words`, `mark`. **Used by** `app`, which wires it.
/// **Start reading at** [FleetScreen], then [FleetView].
package dev.mintmark.app.fleet;
