/// Where a repository of manifests says which image a workload is to run, and how to make it say another.
///
/// **In this room** plain manifests, kustomizations and Helm values, as far as they tell images; nothing is rendered.
/// **Not in this room** how files get here and what becomes of the edits: `git.environment`.
/// **May use** `git.yaml`, `domain`, the ports of `change.rollback`. **Used by** `git.environment`.
/// **Start reading at** [ImageSearch].
package dev.mintmark.git.manifest;
