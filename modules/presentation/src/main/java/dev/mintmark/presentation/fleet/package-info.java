/// The fleet as the Fleet screen shows it: rows, details and the map, computed away from the FX thread.
///
/// **In this room** what to show and where on a strip or map it goes; filtering, ordering and keeping still.
/// **Not in this room** nodes, words and colours; those are the app's.
/// **May use** `fleet`, `domain` and javafx-base. **Used by** `app`.
/// **Start reading at** [FleetModel], then [FleetReader].
package dev.mintmark.presentation.fleet;
