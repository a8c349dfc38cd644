/// Lists and watches of one API server, each on a thread of its own, mended as long as that makes sense.
///
/// **In this room** paging, bookmarks, resuming, starting over after 410, backoff, and the one queue they all fill.
/// **Not in this room** what objects mean, and what is told to the observer.
/// **May use** `access` and `objects`. **Used by** the source; `typed` and `copy` wait as it does.
/// **Start reading at** [Feed], then [Letter].
package dev.mintmark.kubernetes.feeds;
