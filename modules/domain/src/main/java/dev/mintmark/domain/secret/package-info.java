/// Tells what looks like a secret, so that it is masked where it is shown and withheld where it is not needed.
///
/// **In this room** the rules for names and values, pure and bounded.
/// **Not in this room** looking for secrets in files: `images.secrets`.
/// **May use** the JDK. **Used by** `images`, `change`, rooms, `app`.
/// **Start reading at** [Masking], then [Redaction] for free text.
package dev.mintmark.domain.secret;
