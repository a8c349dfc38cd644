/// The fleet as people ask for it: by service and by image version, with signs of what needs a look.
///
/// **In this room** conclusions drawn from a snapshot; the same for the window, the command line and history.
/// **Not in this room** words and colours.
/// **May use** the snapshot. **Used by** `presentation` and `app`.
/// **Start reading at** [ServiceBoard].
package dev.mintmark.fleet.service;
