/// Images and comparisons that live in memory, for the tests of those who show them.
///
/// **In this room** a comparison made by hand, and a believable pair of images.
/// **Not in this room** images of an engine or a registry.
/// **May use** `images`. **Used by** the tests of `presentation` and `app`.
/// **Start reading at** [FakeComparison].
package dev.mintmark.testkit.images;
