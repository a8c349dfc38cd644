/// The window around the screens: rail, header, status bar, problem bar, keys, help.
///
/// **In this room** [Screen], which every entry of the rail implements, and what surrounds it. To add a screen: implement
/// [Screen] in a package of its own (`dev.mintmark.app.fleet`), put its words into `assets/strings/fleet.properties`, its
/// rules into `assets/theme/fleet.css`, and hand it to the window's constructor in `Wiring`. What a screen needs comes by
/// its constructor: `Words`, `Wording`, `Theme`, `Outlook` (sources, filter, moment: bind to it, never build your own
/// filter field), `Notices` (problems to show), `Navigator`, and its view model. Build nodes in [Screen#node()], not in the
/// constructor: only the first screen is needed for the first frame.
/// `Wiring` makes, in this order: `Theme`, [Tools], [Screens] (the screens' [Navigator]), the screens, which it adds to
/// [Screens] in the order of the rail, a [WindowFrame] with them, and a [MintmarkWindow] on the stage it was given by
/// `Desktop.run`.
/// **Not in this room** anything one screen alone needs.
/// **May use** `presentation`, `theme`, `words`, Ikonli, ControlsFX. **Used by** every screen.
/// **Start reading at** [Screen].
package dev.mintmark.app.frame;
