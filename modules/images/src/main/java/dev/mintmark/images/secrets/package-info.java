/// Finds what looks like a secret and was left lying in an image's files.
///
/// **In this room** the inspector that looks into files, and the forms in which tools keep credentials.
/// **Not in this room** what a secret looks like: `domain.secret`; what is said about one that was found: `findings`.
/// **May use** `domain`, `images.layer`. **Used by** `compare`, `findings`, `app`.
/// **Start reading at** [SecretInspector].
package dev.mintmark.images.secrets;
