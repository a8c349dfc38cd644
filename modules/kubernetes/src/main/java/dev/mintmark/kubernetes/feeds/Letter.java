package dev.mintmark.kubernetes.feeds;

import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.objects.KubernetesObject;
import java.util.List;
import java.util.OptionalLong;

/// What a feed has to say.
public sealed interface Letter {

    Feed from();

    /// A list begins, or begins again: what came of an unfinished one does not count.
    record Began(Feed from) implements Letter {}

    /// Part of a list.
    ///
    /// @param remaining objects still to come, if the server says
    record Page(Feed from, List<KubernetesObject> items, OptionalLong remaining) implements Letter {}

    /// The list is complete.
    record Listed(Feed from) implements Letter {}

    record Changed(Feed from, KubernetesObject object) implements Letter {}

    record Deleted(Feed from, KubernetesObject object) implements Letter {}

    /// The watch is open and has missed nothing: said when it opens and with every bookmark.
    record Current(Feed from) implements Letter {}

    /// The watch is interrupted and being mended.
    record Interrupted(Feed from) implements Letter {}

    /// The server does not let us list this, or has no such resource. The feed has ended.
    record Refused(Feed from, CallFailed why) implements Letter {}

    /// The feed cannot be mended and has ended.
    record Failed(Feed from, CallFailed why) implements Letter {}
}
