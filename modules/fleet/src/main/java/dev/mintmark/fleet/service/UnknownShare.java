package dev.mintmark.fleet.service;

import java.time.Instant;

/// Instances of which nobody can say yet which bytes they run.
///
/// @param reference what was asked for; proves nothing
/// @param reason    why it is not known, in few words
/// @param since     when the first of them was created, by the source's clock
public record UnknownShare(String reference, String reason, Place place, Instant since) {}
