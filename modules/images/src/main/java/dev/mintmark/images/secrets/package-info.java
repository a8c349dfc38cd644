/// Tells what looks like a secret, so that it is masked where it is shown and found where it is left lying.
///
/// **In this room** the rules for names and values, and the inspector that looks for them in files.
/// **Not in this room** what is said about a secret that was found: `findings`.
/// **May use** `domain`, `images.layer`. **Used by** `compare`, `findings`, `app`.
/// **Start reading at** [Masking].
package dev.mintmark.images.secrets;
