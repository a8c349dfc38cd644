/// What stores write about an image in JSON: indexes, manifests and configurations, Docker's and OCI's alike.
///
/// **In this room** reading them within bounds, choosing a platform, and putting them together into one description.
/// **Not in this room** where the JSON comes from: `archive`, and the rooms of engines and registries.
/// **May use** `domain`, `images`, Jackson. **Used by** `archive`, `docker`, `registry`.
/// **Start reading at** [Manifests], then [Described].
package dev.mintmark.images.manifest;
